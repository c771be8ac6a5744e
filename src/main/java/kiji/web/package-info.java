/// The server: pages to read, JSON for programs, health and metrics for whoever runs it. Start at
/// [kiji.web.WebServer]; [kiji.web.SearchParameters] says what may be asked, [kiji.web.ApiSearch]
/// what is answered, [kiji.web.Edge] what every request must pass first. What pages show is in
/// [kiji.web.pages].
///
/// May use `article`, `query`, `engine`, `search`, `stories`, `alerts` and `settings`. The only
/// home of Javalin, its Jetty and jte.
@NullMarked
package kiji.web;

import org.jspecify.annotations.NullMarked;
