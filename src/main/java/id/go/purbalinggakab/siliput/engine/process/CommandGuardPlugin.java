package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.Exclusion;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.HiddenCases;
import id.go.purbalinggakab.siliput.engine.TaskSecrecy;
import id.go.purbalinggakab.siliput.identity.NeededRights;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts the guard before both command chains of the engine, keeps own queues fast, and lets texts be long. */
@Component
@RequiredArgsConstructor
class CommandGuardPlugin extends AbstractProcessEnginePlugin {

    private final Forms forms;
    private final ObjectProvider<TaskSecrecy> secrecy;
    private final ObjectProvider<HiddenCases> hidden;
    private final Exclusion exclusion;
    private final NeededRights needed;
    private final ApplicationEventPublisher events;

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusedAttempts(engine, events), guard(engine)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                List.of(new RefusedAttempts(engine, events), guard(engine)));
        engine.setResourceAuthorizationProvider(new ExcludedRights(exclusion));
        // a lost race is no failure; what is one is logged by the guard, or by what sent the command
        engine.setEnableCmdExceptionLogging(false);
        Sessions.add(engine, new QuickRights.Factory());
        engine.setCustomPreVariableSerializers(List.of(new LongTextSerializer()));
    }

    private CommandGuard guard(ProcessEngineConfigurationImpl engine) {
        return new CommandGuard(
                engine.getIdentityService(),
                new SubmissionCheck(forms, hidden, exclusion, events),
                new SavedTaskCheck(engine),
                new ReadingCheck(engine, secrecy),
                new RightsCheck(engine),
                new RemarkCheck(engine, events),
                List.of(
                        new PeopleCheck(engine, exclusion),
                        new NeededRightsCheck(engine, needed),
                        new MigrationCheck(engine)),
                new ClosedRows(secrecy, engine),
                new Races(engine));
    }
}
