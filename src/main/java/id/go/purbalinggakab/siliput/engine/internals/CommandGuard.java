package id.go.purbalinggakab.siliput.engine.internals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Stands before every command a person sends, on every road (Tasklist, REST, Java): the procedure holds there too.
 * Commands inside a running command, and the system's own without a person, pass.
 */
@RequiredArgsConstructor
class CommandGuard extends CommandInterceptor {

    private final ProcessEngineConfigurationImpl engine;

    /** The last to be asked first. */
    private final List<CommandRule> rules;

    private final Map<String, List<CommandRule>> byCommand = new ConcurrentHashMap<>();

    @Override
    public <T> T execute(Command<T> command) {
        var person = engine.getIdentityService().getCurrentAuthentication();
        if (Context.getCommandContext() != null || person == null) {
            return next.execute(command);
        }
        var sent = new SentCommand(command, person, engine);
        var asked = byCommand.computeIfAbsent(sent.name(), this::rulesOf);
        Supplier<T> run = () -> next.execute(inside(command, sent, asked));
        for (var rule : asked) {
            var rest = run;
            run = () -> rule.around(sent, rest);
        }
        return run.get();
    }

    private List<CommandRule> rulesOf(String command) {
        return rules.stream()
                .filter(rule -> rule.commands().isEmpty() || rule.commands().contains(command))
                .toList();
    }

    private static <T> Command<T> inside(Command<T> command, SentCommand sent, List<CommandRule> asked) {
        var guarded = command;
        for (var rule : asked) {
            if (rule instanceof CommandRule.Inside inside) {
                var rest = guarded;
                guarded = context -> inside.inside(sent, () -> rest.execute(context));
            }
        }
        return guarded;
    }
}
