package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintLinks;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.complaint.ExtensionNotice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Prepared texts of one case, with the links under them that every road of an answer carries. */
@Component
@RequiredArgsConstructor
class PreparedLines {

    private final ComplaintLinks links;
    private final ExtensionNotice extensions;

    Map<String, String> of(Optional<ComplaintCase> about, Map<String, Object> variables) {
        var lines =
                new HashMap<>(Prepared.texts(about.map(ComplaintCase::number).orElse("")));
        about.ifPresent(found -> {
            lines.put("closing", links.closing(found, What.ANSWER));
            lines.put("noticeClosing", links.closing(found, What.NOTICE));
            if (variables.get("extension") instanceof Integer place) {
                lines.put("extension", extensions.text(found.number(), place));
            }
        });
        return lines;
    }
}
