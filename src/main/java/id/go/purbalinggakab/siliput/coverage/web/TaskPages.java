package id.go.purbalinggakab.siliput.coverage.web;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.coverage.web.FormPage.File;
import id.go.purbalinggakab.siliput.coverage.web.FormPage.Stated;
import id.go.purbalinggakab.siliput.coverage.web.FormPage.Witness;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.Submission;
import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import id.go.purbalinggakab.siliput.register.StatedTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The data of a task's form. */
@Component
@RequiredArgsConstructor
class TaskPages {

    private final CaseHeads heads;
    private final ReleasePages releases;
    private final Archive archive;
    private final People people;
    private final Forms forms;
    private final CrewChoices crew;
    private final Clock clock;

    FormPage of(TaskView task, String user) {
        var variables = withCapacity(task, user);
        var documents = documents(task);
        var about = heads.of(task);
        var page = releases.of(task, documents);
        return new FormPage(
                clock.instant(),
                people.of(user),
                Optional.of(about),
                heads.deadline(task, clock.instant()),
                variables,
                forms.flags(new Submission(
                        task.key(), Map.of(), variables, task.caseNumber(), Optional.of(user), Optional.of(task.id()))),
                names(variables),
                crewNames(variables),
                documents.stream().map(File::of).toList(),
                choices(task, about, user),
                List.of(),
                List.of(),
                page.text(),
                page.pictures(),
                page.versions(),
                page.changes(),
                page.social(),
                witness(documents, about, heads.eventTimes(task)),
                releases.channelRule(task),
                releases.unreached(task));
    }

    /** Of a secret case, for somebody who has not taken the task: the number, nothing else. */
    FormPage closed(TaskView task, String user) {
        return new FormPage(
                clock.instant(),
                people.of(user),
                Optional.of(new FormPage.CaseHead(
                        task.caseNumber().orElse(""), Optional.empty(), "", "", "", "", null, null, "")),
                Optional.empty(),
                Map.of(),
                Map.of("closed", true),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private List<Document> documents(TaskView task) {
        return task.caseNumber().map(archive::ofCase).orElse(List.of());
    }

    private Optional<CrewChoices.Choices> choices(TaskView task, FormPage.CaseHead about, String user) {
        return task.key().equals("assessRequest")
                ? Optional.of(crew.at(user, task.caseNumber().orElse(""), instant(about.start()), instant(about.end())))
                : Optional.empty();
    }

    /** The capacity that the appointment gives stands in the form before anybody chooses. */
    private Map<String, Object> withCapacity(TaskView task, String user) {
        if (!task.key().equals("giveDisposition")) {
            return task.variables();
        }
        var variables = new TreeMap<>(task.variables());
        variables.put("actingAs", people.capacity(user).map(Enum::name).orElse("DEFINITIF"));
        return variables;
    }

    private Map<String, String> names(Map<String, Object> variables) {
        var names = new TreeMap<String, String>();
        Stream.of("disposedBy", "orderedBy", "startedBy")
                .map(variables::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(id -> names.put(id, people.nameOf(id)));
        if (variables.get("requestedBy") instanceof String user) {
            names.put("requestedBy", people.nameOf(user));
        }
        if (variables.get("disposedBy") instanceof String user
                && variables.get("dispositionAt") instanceof Instant at) {
            people.disposed(user, String.valueOf(variables.get("actingAs")), at)
                    .ifPresent(signature -> names.put("disposition", signature));
        }
        return names;
    }

    private List<String> crewNames(Map<String, Object> variables) {
        return Crew.parse(String.valueOf(variables.getOrDefault("crew", ""))).userIds().stream()
                .map(people::nameOf)
                .toList();
    }

    private Optional<Witness> witness(List<Document> documents, FormPage.CaseHead about, List<StatedTime> times) {
        var lastPhoto = documents.stream()
                .filter(document -> document.purposes().contains(DocumentPurpose.EVENT_MATERIAL))
                .flatMap(document -> document.takenAt().stream())
                .max(Comparator.naturalOrder());
        var stated = times.stream()
                .map(time ->
                        new Stated(time.what(), time.stated(), time.entered(), people.nameOf(time.by()), time.reason()))
                .toList();
        return Optional.of(new Witness(lastPhoto, about.end(), stated));
    }

    private static Optional<Instant> instant(Object value) {
        return value instanceof Instant instant ? Optional.of(instant) : Optional.empty();
    }
}
