package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The values a template sees: one line each, and of a secret letter no more than its number. */
final class NoticeModel {

    private static final Set<String> OF_SECRET_LETTERS = Set.of(
            "caseNumber",
            "taskName",
            "service",
            "dueText",
            "dueExplanation",
            "links",
            "trackingCode",
            "trackingUrl",
            "secret");
    private static final Set<String> LONG_TEXTS = Set.of("remark", "direction", "dueExplanation");

    private NoticeModel() {}

    static Map<String, Object> of(Notice notice, String recipientName) {
        var model = new HashMap<String, Object>();
        notice.model().forEach((key, value) -> model.put(key, clean(key, value)));
        model.put("caseNumber", notice.caseNumber());
        model.put("links", links(notice.model()));
        notice.due().ifPresent(due -> model.putIfAbsent("dueText", inWords(due)));
        if (isSecret(notice)) {
            model.keySet().retainAll(OF_SECRET_LETTERS);
        }
        model.put("secret", isSecret(notice));
        model.put("recipientName", recipientName);
        model.values().removeIf(value -> value == null || value.equals(""));
        return model;
    }

    static boolean isSecret(Notice notice) {
        return Boolean.TRUE.equals(notice.model().get("secret"));
    }

    static boolean isUrgent(Notice notice) {
        return Boolean.TRUE.equals(notice.model().get("urgent"));
    }

    static String inWords(Instant moment) {
        return IndonesianTime.dateTime(moment);
    }

    private static Object clean(String key, Object value) {
        if (value instanceof Collection<?> names && !key.equals("links")) {
            return names.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (!(value instanceof CharSequence text)) {
            return value;
        }
        var stripped = text.toString().strip();
        return LONG_TEXTS.contains(key) ? stripped : stripped.replaceAll("\\s+", " ");
    }

    private static List<String> links(Map<String, Object> model) {
        var given = model.getOrDefault("links", model.get("link"));
        if (given instanceof Collection<?> many) {
            return many.stream().filter(Objects::nonNull).map(Object::toString).toList();
        }
        return given == null || given.toString().isBlank() ? List.of() : List.of(given.toString());
    }
}
