/// The ways by which news of a standing search goes: a signed post to a web address, and a digest
/// by mail. Start at [kiji.alerts.delivery.Webhook] and [kiji.alerts.delivery.MailDigest].
///
/// Used by `alerts`'s owner, which chooses the ways.
@NullMarked
package kiji.alerts.delivery;

import org.jspecify.annotations.NullMarked;
