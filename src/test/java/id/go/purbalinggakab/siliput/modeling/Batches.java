package id.go.purbalinggakab.siliput.modeling;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.runtime.Job;

/** Runs the engine's batches to their end as the job executor does, without a person, at once. */
final class Batches {

    private Batches() {}

    static void run(ProcessEngine engine) {
        var management = engine.getManagementService();
        for (var batch : management.createBatchQuery().list()) {
            while (!jobs(engine, batch.getSeedJobDefinitionId()).isEmpty()) {
                jobs(engine, batch.getSeedJobDefinitionId()).forEach(job -> run(engine, job));
                jobs(engine, batch.getBatchJobDefinitionId()).forEach(job -> run(engine, job));
            }
            jobs(engine, batch.getBatchJobDefinitionId()).forEach(job -> run(engine, job));
            jobs(engine, batch.getMonitorJobDefinitionId()).forEach(job -> run(engine, job));
        }
    }

    private static List<Job> jobs(ProcessEngine engine, String definition) {
        return engine.getManagementService()
                .createJobQuery()
                .jobDefinitionId(definition)
                .withRetriesLeft()
                .list();
    }

    private static void run(ProcessEngine engine, Job job) {
        var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            ExecuteJobHelper.executeJob(job.getId(), commands);
        } catch (RuntimeException refused) {
            engine.getManagementService().setJobRetries(job.getId(), 0);
        } finally {
            Context.removeJobExecutorContext();
        }
    }
}
