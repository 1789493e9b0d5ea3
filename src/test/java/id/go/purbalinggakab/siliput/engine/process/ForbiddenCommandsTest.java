package id.go.purbalinggakab.siliput.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;

/** Counts the engine's commands: each that writes is forbidden, judged or deliberately left to the rights. */
class ForbiddenCommandsTest {

    private static final Pattern READS = Pattern.compile(
            "(Get|Find|Is|Check|Create\\w*Query|ExecuteFilter|Determine|Optimize|EvaluateDecision|AuthorizationCheck).*");

    private static final Pattern JUDGED = Pattern.compile(
            "(Start|SubmitStart|CompleteTask|SubmitTask|ResolveTask|Correlate|MessageEvent|SaveTask|Migrate).*");

    /** People, rights, filters, assignment, activation, jobs, deployment: the engine's authorizations decide. */
    private static final Pattern LEFT_TO_RIGHTS = Pattern.compile(
            "(Activate|Unlock|AddComment|Add\\w*IdentityLink|AssignTask|ClaimTask|Create(Authorization|Filter|Group|Incident"
                    + "|Membership|MigrationPlan|Task|Tenant|User)|Save(Authorization|Filter|Group|Tenant|User)|Delete(Authorization"
                    + "|Batch|Filter|Group|GroupIdentityLink|IdentityLink|LicenseKey|Membership|Tenant|User)|Set(Annotation|ExternalTask"
                    + "|Job|LicenseKey|TaskFollowUpDate|User)|Deploy).*");

    /** Parts of other commands, and what only the engine itself sends. */
    private static final Pattern INNER =
            Pattern.compile("(AcquireJobs|Activity|Transition|Bootstrap|DefaultJobRetry|HistoryLevelSetup"
                    + "|Register|Unregister|ReportDb|Telemetry).*");

    @Test
    void everyWritingCommandIsAccountedFor() {
        var open = new ClassFileImporter()
                .importPackages("org.camunda.bpm.engine.impl").stream()
                        .filter(type ->
                                type.isAssignableTo(Command.class) && !type.isAnonymousClass() && !type.isMemberClass())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> type.reflect())
                        .filter(type -> type.getSimpleName().matches(".*(Cmd|Command)"))
                        .filter(type -> !ForbiddenCommands.includes(type))
                        .map(Class::getSimpleName)
                        .filter(name -> Stream.of(READS, JUDGED, LEFT_TO_RIGHTS, INNER)
                                .noneMatch(kind -> kind.matcher(name).matches()))
                        .toList();
        assertThat(open).isEmpty();
    }
}
