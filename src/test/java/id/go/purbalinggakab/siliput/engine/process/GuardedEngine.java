package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Exclusion;
import id.go.purbalinggakab.siliput.engine.PlaceRule;
import id.go.purbalinggakab.siliput.engine.Problem;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.TaskExclusion;
import id.go.purbalinggakab.siliput.engine.internals.CommandGuardPlugin;
import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.QueryRules;
import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.CaseSecrecy;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/** A bare engine with nothing but the guard, and one small process. */
class GuardedEngine implements AutoCloseable {

    static final String ENTER_FORM =
            """
            <label>Judul <input name="title" data-type="text" maxlength="10" data-required></label>
            <label>Sifat <select name="speed" data-type="choice"><option value="BIASA">Biasa</option>
              <option value="SEGERA">Segera</option></select></label>
            <label>Ditandatangani <input type="checkbox" name="signed" data-type="flag"></label>
            <label>Diterima <input type="datetime-local" name="receivedAt" data-type="instant"></label>
            <label>Lembar <input name="copies" data-type="number"></label>
            """;

    static final String CHECK_FORM =
            """
            <label>Catatan <textarea name="remark" data-type="text" maxlength="20000"></textarea></label>""";

    static final String WITHDRAW_FORM =
            """
            <label>Alasan <input name="reason" data-type="text" maxlength="50" data-required></label>""";

    static final StepRules ENTER = StepRules.of("enterThing")
            .with(sent -> sent.text("title").filter("KEMBAR"::equals).isPresent()
                    ? List.of(new Problem("title", "sudah ada; buka perkara yang lama."))
                    : List.of());

    static final StepRules CHECK = StepRules.of("checkThing")
            .with(sent -> "SEGERA".equals(sent.known().get("speed"))
                            && sent.text("remark").isEmpty()
                    ? List.of(new Problem(
                            "remark",
                            "perlu diisi untuk surat segera oleh " + sent.user().orElseThrow()))
                    : List.of());

    static final StepRules WITHDRAWN = StepRules.of("withdrawThing").asMessage("thing.withdrawn");

    final ProcessEngine engine;

    /** What happens in the completion of the check: in its listener, in the service task behind it. */
    TaskListener listener = task -> {};

    JavaDelegate service = execution -> {};

    GuardedEngine(String name) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setHistoryTimeToLive("P1D");
        TaskListener completed = task -> listener.notify(task);
        JavaDelegate applied = execution -> service.execute(execution);
        configuration.setBeans(Map.of("checkCompleted", completed, "applied", applied));
        var exclusion = new Exclusion(
                new StaticListableBeanFactory().getBeanProvider(TaskExclusion.class),
                new StaticListableBeanFactory().getBeanProvider(AsSystem.class));
        var visibility = new CaseVisibility(new StaticListableBeanFactory().getBeanProvider(CaseSecrecy.class));
        var rules = new ArrayList<CommandRule>(List.of(
                new RefusedAttempts(event -> {}),
                new AllowedCommands(),
                new FollowUpDateOnly(),
                new JobRetries(),
                new TaskHolders(exclusion),
                new AccountsAndRoles(),
                new Profiles(),
                new ProcedureRights((group, resourceType, resourceId) -> 0),
                new Migrations(new StaticListableBeanFactory(
                                Map.of("places", (PlaceRule) (from, step, to, target) -> Optional.of("test")))
                        .getBeanProvider(PlaceRule.class)),
                new SecretVariables(visibility),
                new CaseRights(),
                new Comments(event -> {}),
                new CommandFailures((user, failed) -> failed),
                new Races(),
                new Submissions(() -> List.of(ENTER, CHECK, WITHDRAWN), visibility, exclusion, event -> {})));
        rules.addAll(QueryRules.all(visibility));
        AnnotationAwareOrderComparator.sort(rules);
        configuration.setProcessEnginePlugins(
                List.of(new CommandGuardPlugin(rules, exclusion, visibility, (user, failed) -> failed)));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("thing.bpmn", process())
                .addString("forms/enterThing.html", ENTER_FORM)
                .addString("forms/checkThing.html", CHECK_FORM)
                .addString("forms/withdrawThing.html", WITHDRAW_FORM)
                .deploy();
    }

    private static BpmnModelInstance process() {
        return Bpmn.createExecutableProcess("thing")
                .startEvent("thingEntered")
                .camundaFormKey("embedded:deployment:forms/enterThing.html")
                .userTask("checkThing")
                .camundaFormKey("embedded:deployment:forms/checkThing.html")
                .camundaTaskListenerDelegateExpression(TaskListener.EVENTNAME_COMPLETE, "${checkCompleted}")
                .boundaryEvent("withdrawn")
                .message("thing.withdrawn")
                .endEvent("withdrawnEnd")
                .moveToActivity("checkThing")
                .boundaryEvent("postponed")
                .message("thing.postponed")
                .endEvent("postponedEnd")
                .moveToActivity("checkThing")
                .serviceTask("applyCheck")
                .camundaDelegateExpression("${applied}")
                .userTask("undeclared")
                .endEvent("done")
                .done();
    }

    /** As a logged-in person. */
    void as(String user, Consumer<ProcessEngine> action) {
        engine.getIdentityService().setAuthentication(user, List.of("camunda-admin"));
        try {
            action.accept(engine);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    Task task(String processInstanceId) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
    }

    @Override
    public void close() {
        engine.close();
    }
}
