package id.go.purbalinggakab.siliput.evidence.process;

import id.go.purbalinggakab.siliput.engine.HistoryKeeper;
import id.go.purbalinggakab.siliput.evidence.Chain;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.evidence.VariableFacts;
import java.util.Map;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The engine's history in the chains. */
@Component
@RequiredArgsConstructor
class ChainedHistory implements HistoryKeeper {

    private final Chain chain;

    @Override
    public void ofCase(String processInstanceId, Kind kind, String actor, Map<String, Object> facts) {
        chain.addToInstance(processInstanceId, chained(kind), actor, facts);
    }

    @Override
    public void variable(String processInstanceId, String process, String name, Object value, String actor) {
        data(
                processInstanceId,
                process,
                name,
                VariableFacts.of(process, name, value).facts(),
                actor);
    }

    @Override
    public void variableGone(String processInstanceId, String process, String name, String actor) {
        data(processInstanceId, process, name, Map.of("gone", true), actor);
    }

    private void data(String instance, String process, String name, Map<String, ?> facts, String actor) {
        chain.addTogetherToInstance(
                instance, ChainKind.DATA, actor, "", Map.of("rows", Map.of(VariableFacts.key(process, name), facts)));
    }

    @Override
    public void operation(String processInstanceId, String actor, String mark, Map<String, Object> facts) {
        chain.addTogetherToInstance(processInstanceId, ChainKind.OPERATION, actor, mark, facts);
    }

    @Override
    public void ofTheOffice(
            Kind kind, String actor, String mark, Map<String, Object> facts, Predicate<Map<String, Object>> wanted) {
        chain.addTogether(
                kind == Kind.ROLE ? ChainKind.ROLES : ChainKind.OFFICE, chained(kind), actor, mark, facts, wanted);
    }

    private static ChainKind chained(Kind kind) {
        return ChainKind.valueOf(kind.name());
    }
}
