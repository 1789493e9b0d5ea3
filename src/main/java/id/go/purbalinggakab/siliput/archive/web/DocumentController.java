package id.go.purbalinggakab.siliput.archive.web;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import id.go.purbalinggakab.siliput.archive.StoredDocument;
import id.go.purbalinggakab.siliput.archive.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes files for forms, whole or in pieces; the form's variable holds only the id that comes back. Pieces are asked for at
 * any time, so that a broken line costs one of them.
 */
@RestController
@RequestMapping("/siliput/api")
@RequiredArgsConstructor
class DocumentController {

    private static final String PIECES = "/uploads/{name:[0-9a-z]+}";

    private final Uploads uploads;
    private final Archive archive;
    private final ReadingRights rights;
    private final Set<String> finishing = ConcurrentHashMap.newKeySet();

    @PostMapping("/documents")
    @ResponseStatus(HttpStatus.CREATED)
    StoredDocument store(
            @RequestParam MultipartFile file,
            @RequestParam DocumentKind kind,
            @RequestParam(required = false) String taskId,
            Principal who)
            throws IOException {
        requireTask(who.getName(), taskId);
        try (var content = file.getInputStream()) {
            return StoredDocument.of(store(who.getName(), nameOf(file), content, kind, taskId));
        }
    }

    @GetMapping("/documents/{id}")
    StoredDocument describe(@PathVariable UUID id, Principal who) {
        return StoredDocument.of(rights.readable(who.getName(), id));
    }

    @GetMapping(PIECES)
    Received received(@PathVariable String name, @RequestParam(defaultValue = "0") long size, Principal who)
            throws IOException {
        return new Received(
                uploads.document(who.getName(), name).isPresent() ? size : uploads.received(who.getName(), name));
    }

    /** 409 tells that the piece belongs to another place. */
    @PatchMapping(PIECES)
    ResponseEntity<Received> piece(
            @PathVariable String name, @RequestParam long offset, HttpServletRequest request, Principal who)
            throws IOException {
        var here = uploads.received(who.getName(), name);
        var after = uploads.append(who.getName(), name, offset, request.getInputStream());
        return ResponseEntity.status(here == offset ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(new Received(after));
    }

    /** Who asks again while the file is still being checked gets 409 and comes back: one file, one document. */
    @PostMapping(PIECES)
    ResponseEntity<?> finish(
            @PathVariable String name,
            @RequestParam("name") String fileName,
            @RequestParam DocumentKind kind,
            @RequestParam long size,
            @RequestParam(required = false) String taskId,
            Principal who)
            throws IOException {
        var user = who.getName();
        requireTask(user, taskId);
        var mine = user + '/' + name;
        if (!finishing.add(mine)) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new Received(uploads.received(user, name)));
        }
        try {
            return finish(user, name, fileName, kind, size, taskId);
        } finally {
            finishing.remove(mine);
        }
    }

    private ResponseEntity<?> finish(
            String user, String name, String fileName, DocumentKind kind, long size, String taskId) throws IOException {
        var known = uploads.document(user, name).flatMap(archive::find);
        if (known.isPresent()) {
            return ResponseEntity.status(HttpStatus.CREATED).body(StoredDocument.of(known.get()));
        }
        var here = uploads.received(user, name);
        if (here != size) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new Received(here));
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(StoredDocument.of(store(user, name, fileName, kind, taskId)));
    }

    private Document store(String user, String name, String fileName, DocumentKind kind, String taskId)
            throws IOException {
        try (var content = uploads.open(user, name)) {
            var stored = store(user, fileName, content, kind, taskId);
            uploads.became(user, name, stored.id());
            return stored;
        } catch (RefusedFile refused) {
            uploads.drop(user, name);
            throw refused;
        }
    }

    private void requireTask(String user, String taskId) {
        if (taskId != null) {
            rights.requireTask(user, taskId);
        }
    }

    /** What is sent for a task belongs to its case at once. */
    private Document store(String user, String fileName, InputStream content, DocumentKind kind, String taskId)
            throws IOException {
        var stored = archive.store(kind, fileName, content, user);
        if (taskId != null) {
            rights.caseOfTask(user, taskId)
                    .ifPresent(caseNumber -> archive.bind(stored.id(), kind.purpose(), caseNumber));
        }
        return stored;
    }

    private static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "berkas" : name;
    }

    record Received(long received) {}
}
