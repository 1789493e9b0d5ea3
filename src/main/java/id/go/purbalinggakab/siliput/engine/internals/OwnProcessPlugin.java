package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.OwnCases;
import id.go.purbalinggakab.siliput.identity.DeclaredRights;
import id.go.purbalinggakab.siliput.identity.Procedures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** An administrator's own diagram says who starts it and how its cases are counted: taken from it, on every road. */
@Component
@RequiredArgsConstructor
class OwnProcessPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DeclaredRights> rights;
    private final ObjectProvider<OwnCases> cases;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostDeployers(with(engine.getCustomPostDeployers(), this::follow));
        engine.setCustomPostBPMNParseListeners(
                with(engine.getCustomPostBPMNParseListeners(), new AbstractBpmnParseListener() {
                    @Override
                    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
                        if (Procedures.isOwn(definition.getKey())) {
                            count(definition, properties(process));
                        }
                    }
                }));
    }

    /** Others add theirs later. */
    private static <T> List<T> with(List<T> others, T ours) {
        return Stream.concat(Stream.ofNullable(others).flatMap(List::stream), Stream.of(ours))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void follow(DeploymentEntity deployment) {
        var processes = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        if (deployment.isNew() && processes != null) {
            processes.stream()
                    .filter(process -> Procedures.isOwn(process.getKey()))
                    .forEach(process -> rights.getObject().follow(process.getKey(), starters(process)));
        }
    }

    private static Set<String> starters(ProcessDefinitionEntity process) {
        return process.getCandidateStarterGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .collect(Collectors.toSet());
    }

    private void count(ProcessDefinitionEntity definition, Map<String, String> declared) {
        var prefix = declared.get(OwnCases.PREFIX);
        if (prefix != null) {
            var title = declared.getOrDefault(OwnCases.TITLE, definition.getName());
            ExecutionListener opens = execution -> cases.getObject().opened(execution, prefix, String.valueOf(title));
            ExecutionListener closes = execution -> cases.getObject().closed(execution);
            definition.addListener(ExecutionListener.EVENTNAME_START, opens);
            definition.addListener(ExecutionListener.EVENTNAME_END, closes);
        }
    }

    private static Map<String, String> properties(Element process) {
        var properties = BpmnParseUtil.parseCamundaExtensionProperties(process);
        return properties == null ? Map.of() : properties;
    }
}
