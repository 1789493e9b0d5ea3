package id.go.purbalinggakab.siliput.archive.web;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.StoredDocument;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files for forms: the form's variable holds only the id that comes back. */
@RestController
@RequestMapping("/siliput/api/documents")
@RequiredArgsConstructor
class DocumentController {

    private final Archive archive;
    private final ReadingRights rights;

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StoredDocument store(
            @RequestParam MultipartFile file,
            @RequestParam DocumentKind kind,
            @RequestParam(required = false) String taskId,
            Principal who)
            throws IOException {
        if (taskId != null) {
            rights.requireTask(who.getName(), taskId);
        }
        try (var content = file.getInputStream()) {
            var stored = archive.store(kind, nameOf(file), content, who.getName());
            if (taskId != null) {
                rights.caseOfTask(who.getName(), taskId)
                        .ifPresent(caseNumber -> archive.bind(stored.id(), kind.purpose(), caseNumber));
            }
            return StoredDocument.of(stored);
        }
    }

    @GetMapping("/{id}")
    StoredDocument describe(@PathVariable UUID id, Principal who) {
        return StoredDocument.of(rights.readable(who.getName(), id));
    }

    private static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "berkas" : name;
    }
}
