package id.go.purbalinggakab.siliput.engine;

import java.time.Instant;

/** Somebody wrote a comment on a task; told in the transaction that keeps it. */
public record CommentAdded(String id, String processInstanceId, String by, Instant at, String text) {}
