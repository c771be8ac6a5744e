/// The server: pages to read, JSON for programs, health and metrics for whoever runs it. Start at
/// [kiji.web.WebServer]. Its rooms, each using those after it: `alerts` for standing searches,
/// `pages` for readers, `api` for programs, `request` for what is asked, `health` for whoever runs
/// it, `edge` for what every request must pass first, `view` for what templates show.
///
/// May use `article`, `query`, `engine`, `search`, `stories`, `settings` and `alerts`. The only
/// home of Javalin, its Jetty and jte.
@NullMarked
package kiji.web;

import org.jspecify.annotations.NullMarked;
