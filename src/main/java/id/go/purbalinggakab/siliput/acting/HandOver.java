package id.go.purbalinggakab.siliput.acting;

import id.go.purbalinggakab.siliput.identity.Officer;
import java.util.List;
import java.util.Optional;

/** Who leads a division hands an open task of it to somebody else who may do it. */
public interface HandOver {

    /** @param others who may do it besides its holder */
    record OpenTask(
            String id, String name, Optional<String> caseNumber, Optional<String> holder, List<Officer> others) {}

    /** The open tasks of the divisions that this person leads, by case; none of a case that is hidden from the person. */
    List<OpenTask> ledBy(String leader);

    /** @return why it is refused, in a sentence; empty where the task is with the other now */
    Optional<String> hand(String taskId, String to, String note, String leader);
}
