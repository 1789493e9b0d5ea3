package id.go.purbalinggakab.siliput.engine;

import java.util.Optional;

/**
 * A person sent the engine what he may not do; told after the refusal, outside its transaction.
 *
 * @param command the engine's name for it, none of its contents
 */
public record AttemptRefused(String user, String command, Optional<String> processInstanceId) {}
