package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.Postponed;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.springframework.stereotype.Component;

/** A job that was postponed keeps its tries and becomes no incident, however long it waits. */
@Component
class PostponedJobs extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory(new DefaultFailedJobCommandFactory() {
            @Override
            public Command<Object> getCommand(String jobId, Throwable failure) {
                return postponed(failure)
                        .map(until -> postpone(jobId, until))
                        .orElseGet(() -> super.getCommand(jobId, failure));
            }
        });
    }

    private static Optional<Postponed> postponed(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .filter(Postponed.class::isInstance)
                .map(Postponed.class::cast)
                .findFirst();
    }

    private static Command<Object> postpone(String jobId, Postponed until) {
        return context -> {
            var job = context.getJobManager().findJobById(jobId);
            if (job != null) {
                job.unlock();
                job.setDuedate(Date.from(until.until()));
            }
            return null;
        };
    }
}
