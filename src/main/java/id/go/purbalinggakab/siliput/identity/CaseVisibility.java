package id.go.purbalinggakab.siliput.identity;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * May this person see this case? Asked before every list, page, count, export and notice, and behind the engine's own
 * queries. A complaint about somebody
 * does not exist for that person; of a secret letter others know the number.
 */
@Component
@RequiredArgsConstructor
public class CaseVisibility {

    private final ObjectProvider<CaseSecrecy> rooms;

    /** The numbers that lists and counts leave out for this person. */
    public Set<String> hiddenFrom(String user) {
        return all(room -> room.hiddenFrom(user).stream());
    }

    /** The numbers whose contents stay closed to this person, the hidden ones among them. */
    public Set<String> closedTo(String user) {
        return all(room -> Stream.concat(room.hiddenFrom(user).stream(), room.closedTo(user).stream()));
    }

    public boolean isHiddenFrom(String user, String caseNumber) {
        return hiddenFrom(user).contains(caseNumber);
    }

    public boolean isClosedTo(String user, String caseNumber) {
        return closedTo(user).contains(caseNumber);
    }

    /** As the engine asks, which knows process instances. */
    public boolean isInstanceHiddenFrom(String user, String processInstanceId) {
        return rooms.stream().anyMatch(room -> room.isInstanceHiddenFrom(user, processInstanceId));
    }

    /** The hidden ones among them. */
    public boolean isInstanceClosedTo(String user, String processInstanceId) {
        return rooms.stream()
                .anyMatch(room -> room.isInstanceHiddenFrom(user, processInstanceId)
                        || room.isInstanceClosedTo(user, processInstanceId));
    }

    private Set<String> all(Function<CaseSecrecy, Stream<String>> word) {
        return rooms.stream().flatMap(word).collect(Collectors.toUnmodifiableSet());
    }
}
