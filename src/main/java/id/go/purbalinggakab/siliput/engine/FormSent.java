package id.go.purbalinggakab.siliput.engine;

import java.util.Optional;

/**
 * A person's form was taken; told inside the transaction that took it.
 *
 * @param taskId empty at a start
 * @param startedProcess key of the process, at a start alone
 */
public record FormSent(Optional<String> taskId, Optional<String> startedProcess, String user) {}
