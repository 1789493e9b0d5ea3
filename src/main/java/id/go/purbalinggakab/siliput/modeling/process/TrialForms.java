package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.PlainVariables;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.modeling.TrialEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormData;
import org.springframework.context.ApplicationContext;

/** The forms of a trial's own files. */
class TrialForms {

    private static final FormFile NONE = FormFile.read("", "");

    private final RepositoryService repository;
    private final TaskService tasks;
    private final FormService service;
    private final Forms forms;
    private final TrialSamples samples;

    TrialForms(ApplicationContext context) {
        this.repository = context.getBean(RepositoryService.class);
        this.tasks = context.getBean(TaskService.class);
        this.service = context.getBean(FormService.class);
        this.forms = context.getBean(Forms.class);
        this.samples = new TrialSamples(context);
    }

    TrialForm ofTask(String id) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            throw new TrialEngine.Refused(List.of("Tugas itu sudah selesai. Lihat tugas yang terbuka di bawah."));
        }
        var known = tasks.getVariables(id);
        return form(
                file(service.getTaskFormData(id)),
                new Submission(
                        task.getTaskDefinitionKey(),
                        Map.of(),
                        known,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(id)));
    }

    TrialForm ofStart(String process) {
        var file = file(service.getStartFormData(definition(process)));
        return form(
                file,
                new Submission(file.id(), Map.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private TrialForm form(FormFile file, Submission before) {
        return new TrialForm(file, forms, PlainVariables.of(before.known()), before, samples);
    }

    String definition(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private FormFile file(FormData data) {
        if (data == null || data.getFormKey() == null) {
            return NONE;
        }
        var name = data.getFormKey().replaceFirst("^embedded:deployment:", "");
        try (var file = repository.getResourceAsStream(data.getDeploymentId(), name)) {
            return FormFile.read(name, file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
