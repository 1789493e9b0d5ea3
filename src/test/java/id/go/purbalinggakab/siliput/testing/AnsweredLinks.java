package id.go.purbalinggakab.siliput.testing;

import id.go.purbalinggakab.siliput.publishing.links.AskLink;
import id.go.purbalinggakab.siliput.publishing.links.Finding;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Links as a test wants them to answer; all others are there. */
public final class AnsweredLinks implements AskLink {

    private final Map<String, Finding> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean offline;

    public void answer(String link, Finding.Kind kind) {
        answers.put(link, new Finding(kind, "menurut uji"));
    }

    public void offline(boolean down) {
        offline = down;
    }

    public void clear() {
        answers.clear();
        asked.clear();
        offline = false;
    }

    /** How often a link was asked. */
    public long asked(String link) {
        return asked.stream().filter(link::equals).count();
    }

    @Override
    public Finding ask(String link) {
        asked.add(link);
        return offline
                ? new Finding(Finding.Kind.SILENT, "tidak menjawab")
                : answers.getOrDefault(link, new Finding(Finding.Kind.ALIVE, "menjawab (200)"));
    }
}
