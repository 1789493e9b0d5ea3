package id.go.purbalinggakab.siliput.coverage;

import java.util.Arrays;
import java.util.List;

/** The named staff of an event, as the variable {@code crew} holds them: user ids, comma-separated. */
public record Crew(List<String> userIds) {

    public Crew {
        userIds = List.copyOf(userIds);
    }

    public static Crew parse(String commaSeparated) {
        return new Crew(Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList());
    }

    public boolean isEmpty() {
        return userIds.isEmpty();
    }

    @Override
    public String toString() {
        return String.join(",", userIds);
    }
}
