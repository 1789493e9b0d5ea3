package id.go.purbalinggakab.siliput.modeling;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The application once more, in memory, with other files: nothing of it reaches anybody. One thread at a time. */
public interface TrialEngine extends AutoCloseable {

    TrialState look();

    TrialState.Path path(String instance);

    /** Sends a form as somebody, with all that the procedure says about it. */
    void send(Form form, String id, String person, Map<String, List<String>> typed);

    /** Turns the time forward; what falls due on the way happens in its order. */
    void forward(Instant until);

    void deliver(String message);

    /** Tries a failed step again. */
    void retry(String job);

    @Override
    void close();

    /** What a form is for. */
    enum Form {
        START,
        TASK
    }

    /** Opens such an engine; takes a while. */
    interface Opener {

        /**
         * @param name of its own
         * @param folder of its own, with the files in it
         * @throws Refused one of the files is none that could run
         */
        TrialEngine open(String name, Path folder);
    }

    /** Why a press came to nothing, in sentences for a person. */
    class Refused extends RuntimeException {

        private final transient List<String> sentences;

        public Refused(List<String> sentences) {
            super(String.join(" ", sentences));
            this.sentences = List.copyOf(sentences);
        }

        public List<String> sentences() {
            return sentences;
        }
    }
}
