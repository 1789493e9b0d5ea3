package id.go.purbalinggakab.siliput.engine.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Puts cleaned values where a command keeps what was sent, before the engine takes them from there. */
final class SentValues {

    private SentValues() {}

    static void replace(Command<?> command, Map<String, String> cleaned) {
        var fields = new CommandFields(command);
        if (command instanceof SubmitTaskFormCmd) {
            fields.replace("properties", cleaned);
        } else if (command instanceof StartProcessInstanceCmd) {
            fields.nested("instantiationBuilder").nested("modificationBuilder").replace("processVariables", cleaned);
        } else if (command instanceof MessageEventReceivedCmd) {
            everyScope("processVariables").forEach(name -> fields.replace(name, cleaned));
        } else if (command instanceof AbstractCorrelateMessageCmd) {
            var builder = fields.nested("builder");
            everyScope("payloadProcessInstanceVariables").forEach(name -> builder.replace(name, cleaned));
        } else {
            fields.replace("variables", cleaned);
        }
    }

    private static List<String> everyScope(String payload) {
        return Stream.of("", "Local", "ToTriggeredScope").map(payload::concat).toList();
    }
}
