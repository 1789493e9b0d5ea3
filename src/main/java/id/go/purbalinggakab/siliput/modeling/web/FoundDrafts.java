package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.modeling.Draft;
import id.go.purbalinggakab.siliput.modeling.ModelDrafts;
import id.go.purbalinggakab.siliput.modeling.ModelDrafts.Standing;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The draft and the file that an address names; what is not there is answered with 404. */
@Component
record FoundDrafts(ModelDrafts drafts) {

    /** What a file of a draft may hold, in bytes or letters. */
    static final int LONGEST = 2 * 1024 * 1024;

    Draft draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Standing file(UUID id, String name) {
        return drafts.standings(draft(id)).stream()
                .filter(one -> one.file().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
