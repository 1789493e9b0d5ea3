package id.go.purbalinggakab.siliput.engine;

import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a form shows, in one answer: the parts that its own file asks for, and nothing else about the case. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class FormPages {

    private final FormFiles files;
    private final ObjectProvider<FormPart> parts;
    private final Forms forms;
    private final Clock clock;

    /** A task's page; empty where the form belongs to another room, which has its own rule for who reads it. */
    public Optional<Map<String, Object>> task(String room, TaskView task, String user) {
        return page(room, new FormReader(user, clock.instant(), task.key(), files.of(task), Optional.of(task)));
    }

    /** A start's page; empty where the form belongs to another room. */
    public Optional<Map<String, Object>> start(String room, String processKey, String user) {
        return page(
                room, new FormReader(user, clock.instant(), processKey, files.ofStart(processKey), Optional.empty()));
    }

    /** For somebody who may not read the case yet: its number, nothing else. */
    public Map<String, Object> closed(TaskView task, String user) {
        return Map.of(
                "now", clock.instant(),
                "user", Map.of("id", user),
                "case", Map.of("number", task.caseNumber().orElse("")),
                "flags", Map.of("closed", true));
    }

    private Optional<Map<String, Object>> page(String room, FormReader reader) {
        if (!reader.form().room().equals(room)) {
            return Optional.empty();
        }
        var page = new LinkedHashMap<String, Object>();
        page.put("now", reader.now());
        page.put("user", Map.of("id", reader.user()));
        page.put("variables", reader.variables());
        reader.task().ifPresent(task -> page.put("flags", flags(task, reader.user())));
        parts.stream()
                .filter(part -> part.room().equals(room) && reader.form().has(part.shownBy()))
                .forEach(part -> content(part.data().apply(reader)).ifPresent(data -> page.put(part.name(), data)));
        return Optional.of(page);
    }

    private Map<String, Boolean> flags(TaskView task, String user) {
        return forms.flags(new Submission(
                task.key(), Map.of(), task.variables(), task.caseNumber(), Optional.of(user), Optional.of(task.id())));
    }

    private static Optional<Object> content(Object data) {
        return Optional.ofNullable(data instanceof Optional<?> perhaps ? perhaps.orElse(null) : data)
                .filter(some -> !(some instanceof Collection<?> list && list.isEmpty()))
                .filter(some -> !(some instanceof Map<?, ?> map && map.isEmpty()));
    }
}
