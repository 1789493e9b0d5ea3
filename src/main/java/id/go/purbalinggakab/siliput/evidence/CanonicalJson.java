package id.go.purbalinggakab.siliput.evidence;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * One spelling per content, or a hash would mean nothing: RFC 8785 (JCS) for texts, whole numbers, flags, lists and
 * maps. Keys sorted, no white space, nothing escaped that need not be; entries without a value are left out.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** @throws IllegalArgumentException a value of another type, such as a fraction */
    public static String of(Object value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof Map<?, ?> map) {
            object(map, text);
        } else if (value instanceof Iterable<?> list) {
            array(list, text);
        } else if (value instanceof Boolean || isWhole(value)) {
            text.append(value);
        } else if (value instanceof CharSequence || value instanceof Enum<?>) {
            string(value.toString(), text);
        } else {
            throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }

    private static void object(Map<?, ?> map, StringBuilder text) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                sorted.put(key.toString(), value);
            }
        });
        text.append('{');
        var separator = "";
        for (var entry : sorted.entrySet()) {
            text.append(separator);
            string(entry.getKey(), text);
            text.append(':');
            write(entry.getValue(), text);
            separator = ",";
        }
        text.append('}');
    }

    private static void array(Iterable<?> list, StringBuilder text) {
        text.append('[');
        var separator = "";
        for (var one : list) {
            text.append(separator);
            write(one, text);
            separator = ",";
        }
        text.append(']');
    }

    private static void string(String value, StringBuilder text) {
        text.append('"');
        for (var i = 0; i < value.length(); i++) {
            character(value.charAt(i), text);
        }
        text.append('"');
    }

    private static void character(char one, StringBuilder text) {
        switch (one) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (one < ' ') {
                    text.append(String.format("\\u%04x", (int) one));
                } else {
                    text.append(one);
                }
            }
        }
    }
}
