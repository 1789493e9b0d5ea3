package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.FormFile;
import id.go.purbalinggakab.siliput.engine.Forms;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Stands at every door of deployment (folder, REST, Modeler): adds the forms left out and refuses what is forbidden. */
class DeploymentGuard implements Deployer {

    private static final List<String> ALLOWED = List.of(".bpmn", ".bpmn20.xml", ".dmn", ".dmn11.xml", ".html", ".png");

    private final ProcessFiles files;
    private final NamedBeans beans;
    private final ShippedUse shipped;
    private final ShippedForms shippedForms;
    private final Supplier<Forms> forms;

    /** @param forms known once every room is there */
    DeploymentGuard(ProcessFiles files, NamedBeans beans, Supplier<Forms> forms) {
        this.forms = forms;
        this.shippedForms = ShippedForms.of(files);
        this.files = files;
        this.beans = beans;
        this.shipped = ShippedUse.of(files.shipped(), beans::namesOf);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        if (deployment.getTenantId() != null) {
            throw new RefusedDiagram(
                    deployment.getName(), List.of("Tenant ID tidak dipakai di kantor ini; kosongkan isian itu"));
        }
        for (var resource : List.copyOf(deployment.getResources().values())) {
            var name = resource.getName();
            if (ALLOWED.stream().noneMatch(name::endsWith)) {
                throw new RefusedDiagram(name, List.of("jenis berkas ini tidak diterima"));
            }
            if (name.contains(".bpmn") || name.contains(".dmn")) {
                check(deployment, name, Diagram.read(name, resource.getBytes()));
            }
        }
        deployment.getResources().values().stream()
                .filter(form -> form.getName().endsWith(".html"))
                .forEach(DeploymentGuard::checkForm);
    }

    private void check(DeploymentEntity deployment, String name, Diagram diagram) {
        diagram.elements(local -> true)
                .flatMap(element -> Diagram.camunda(element, "formKey"))
                .flatMap(key -> FormKeys.file(key).stream())
                .distinct()
                .forEach(form -> complete(deployment, diagram, form));
        var problems =
                new DiagramRules(beans::has, form -> deployment.getResource(form) != null, shipped).problems(diagram);
        refuse(name, problems);
        var steps = new StepForms(forms.get(), shippedForms, beans::has);
        diagram.elements().forEach(element -> ShippedForms.file(element).ifPresent(file -> {
            shippedForms.problem(element).ifPresent(problem -> {
                throw new RefusedDiagram(name, List.of("elemen '%s' %s".formatted(Diagram.idOf(element), problem)));
            });
            refuse(
                    file,
                    steps.problems(
                            element,
                            FormFile.read(file, deployment.getResource(file).getBytes())));
        }));
    }

    private void complete(DeploymentEntity deployment, Diagram diagram, String form) {
        if (deployment.getResource(form) == null) {
            attached(deployment, form)
                    .or(() -> lastDeployed(diagram, form))
                    .or(() -> files.form(form))
                    .ifPresent(bytes -> add(deployment, form, bytes));
        }
    }

    /** Modeler sends attached files by their bare names. */
    private static Optional<byte[]> attached(DeploymentEntity deployment, String form) {
        return Optional.ofNullable(deployment.getResource(form.substring(form.indexOf('/') + 1)))
                .map(ResourceEntity::getBytes);
    }

    private static Optional<byte[]> lastDeployed(Diagram diagram, String form) {
        var context = Context.getCommandContext();
        return diagram.processKey()
                .map(key -> context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key))
                .map(last -> context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(last.getDeploymentId(), form))
                .map(ResourceEntity::getBytes);
    }

    private static void add(DeploymentEntity deployment, String form, byte[] bytes) {
        var resource = new ResourceEntity();
        resource.setName(form);
        resource.setBytes(bytes);
        resource.setDeploymentId(deployment.getId());
        deployment.addResource(resource);
        Context.getCommandContext().getResourceManager().insertResource(resource);
    }

    private static void checkForm(ResourceEntity form) {
        refuse(form.getName(), FormMarkup.problems(form.getBytes()));
    }

    private static void refuse(String file, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedDiagram(file, problems);
        }
    }
}
