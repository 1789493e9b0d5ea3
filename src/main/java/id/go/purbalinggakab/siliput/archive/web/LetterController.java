package id.go.purbalinggakab.siliput.archive.web;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import id.go.purbalinggakab.siliput.archive.StoredDocument;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A letter of several photographs: one scan for the case, its pages for who puts it together. */
@RestController
@RequestMapping("/siliput/api/letters")
@RequiredArgsConstructor
class LetterController {

    private final Archive archive;
    private final ReadingRights rights;

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StoredDocument join(@RequestBody Photos sent, Principal who) {
        var user = who.getName();
        if (sent.photos() == null || sent.photos().stream().anyMatch(Objects::isNull)) {
            throw new RefusedFile("Pilih dahulu foto-foto suratnya.");
        }
        sent.photos().forEach(photo -> rights.readable(user, photo));
        return StoredDocument.of(archive.letterOf(sent.photos(), user));
    }

    @GetMapping("/{id}/pages")
    List<StoredDocument> pages(@PathVariable UUID id, Principal who) {
        var letter = rights.readable(who.getName(), id);
        return archive.pagesOf(letter.id()).stream()
                .map(Document::id)
                .map(photo -> rights.readable(who.getName(), photo))
                .map(StoredDocument::of)
                .toList();
    }

    record Photos(List<UUID> photos) {}
}
