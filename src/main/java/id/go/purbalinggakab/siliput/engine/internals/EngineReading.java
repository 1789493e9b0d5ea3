package id.go.purbalinggakab.siliput.engine.internals;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.xml.sax.SAXParseException;

/** Lets the engine read a diagram or table as a deployment would, without deploying it. */
public final class EngineReading {

    /**
     * What the engine complains about, in its own words.
     *
     * @param element the id where it says one
     * @param line 0 where it says none
     */
    public record Complaint(String element, int line, String words) {}

    private EngineReading() {}

    /** Within a command. */
    public static Stream<Complaint> complaints(String file, byte[] bytes) {
        try {
            if (file.contains(".dmn")) {
                Context.getProcessEngineConfiguration()
                        .getDmnEngine()
                        .parseDecisionRequirementsGraph(new ByteArrayInputStream(bytes));
            } else {
                parse(file, bytes);
            }
            return Stream.empty();
        } catch (ParseException e) {
            return e.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(one -> new Complaint(
                            String.valueOf(one.getMainElementId()).replace("null", ""),
                            one.getLine(),
                            one.getMessage()));
        } catch (RuntimeException e) {
            return Stream.of(of(e));
        }
    }

    /** What the engine's own plan would map from a deployed version to this diagram; within a command. */
    static Set<String> kept(String definition, byte[] diagram) {
        var engine = Context.getProcessEngineConfiguration();
        var from = engine.getDeploymentCache().findDeployedProcessDefinitionById(definition);
        return parse(from.getKey(), diagram).getProcessDefinitions().stream()
                .filter(to -> to.getKey().equals(from.getKey()))
                .peek(to -> to.setId(to.getKey()))
                .map(to -> engine.getMigrationInstructionGenerator().generate(from, to, false))
                .peek(plan -> plan.filterWith(engine.getMigrationInstructionValidators()))
                .flatMap(plan -> plan.asMigrationInstructions().stream())
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
    }

    private static BpmnParse parse(String file, byte[] bytes) {
        return parser().getBpmnParser()
                .createParse()
                .sourceInputStream(new ByteArrayInputStream(bytes))
                .deployment(new DeploymentEntity())
                .name(file)
                .execute();
    }

    private static BpmnDeployer parser() {
        return Context.getProcessEngineConfiguration().getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Complaint of(Throwable thrown) {
        if (thrown instanceof SAXParseException xml) {
            return new Complaint("", xml.getLineNumber(), xml.getMessage());
        }
        return thrown.getCause() == null
                ? new Complaint("", 0, String.valueOf(thrown.getMessage()))
                : of(thrown.getCause());
    }
}
