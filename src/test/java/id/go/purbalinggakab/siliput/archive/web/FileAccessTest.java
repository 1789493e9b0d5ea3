package id.go.purbalinggakab.siliput.archive.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import id.go.purbalinggakab.siliput.archive.DocumentGuard;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import id.go.purbalinggakab.siliput.archive.Uploads;
import java.io.ByteArrayInputStream;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class FileAccessTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Principal BUDI = () -> "budi";

    private final Archive archive = mock(Archive.class);
    private final DocumentGuard guard = mock(DocumentGuard.class);
    private final ReadingRights rights = new ReadingRights(archive, List.of(guard));
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new DocumentController(mock(Uploads.class), archive, rights),
                    new FileController(archive, rights),
                    new LetterController(archive, rights))
            .setControllerAdvice(new ArchiveFailures())
            .build();

    @Test
    void a_refused_file_is_answered_with_its_reason() throws Exception {
        when(archive.store(any(), any(), any(), any()))
                .thenThrow(new RefusedFile("Berkas ini program, bukan surat. Unggah PDF, JPEG, atau PNG."));
        mvc.perform(multipart("/siliput/api/documents")
                        .file(new MockMultipartFile("file", "surat.pdf", "application/pdf", new byte[] {'M', 'Z'}))
                        .param("kind", "LETTER")
                        .principal(BUDI))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message", Matchers.startsWith("Berkas ini program")));
    }

    @Test
    void a_file_above_the_limit_is_answered_in_indonesian() throws Exception {
        when(archive.store(any(), any(), any(), any())).thenThrow(new MaxUploadSizeExceededException(100));
        mvc.perform(multipart("/siliput/api/documents")
                        .file(new MockMultipartFile("file", new byte[] {1}))
                        .param("kind", "RAW_MATERIAL")
                        .principal(BUDI))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(jsonPath("$.message", Matchers.containsString("terlalu besar")));
    }

    @Test
    void a_file_of_a_task_belongs_to_its_case_at_once() throws Exception {
        when(guard.maySeeTask("budi", "t1")).thenReturn(true);
        when(guard.caseOfTask("budi", "t1")).thenReturn(Optional.of("LIP-2026-00001"));
        when(archive.store(eq(DocumentKind.RAW_MATERIAL), eq("foto.jpg"), any(), eq("budi")))
                .thenReturn(document(Optional.empty(), "budi", "image/jpeg"));
        mvc.perform(multipart("/siliput/api/documents")
                        .file(new MockMultipartFile("file", "foto.jpg", "image/jpeg", new byte[] {1}))
                        .param("kind", "RAW_MATERIAL")
                        .param("taskId", "t1")
                        .principal(BUDI))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.url").value("/berkas/" + ID));
        verify(archive).bind(ID, DocumentPurpose.EVENT_MATERIAL, "LIP-2026-00001");
    }

    @Test
    void nobody_uploads_to_a_foreign_task() throws Exception {
        mvc.perform(multipart("/siliput/api/documents")
                        .file(new MockMultipartFile("file", "foto.jpg", "image/jpeg", new byte[] {1}))
                        .param("kind", "RAW_MATERIAL")
                        .param("taskId", "foreign")
                        .principal(BUDI))
                .andExpect(status().isNotFound());
        verifyNoInteractions(archive);
    }

    @Test
    void a_foreign_document_looks_as_if_it_did_not_exist() throws Exception {
        when(archive.find(ID))
                .thenReturn(Optional.of(document(Optional.of("LIP-2026-00001"), "siti", "application/pdf")));
        mvc.perform(get("/berkas/" + ID).principal(BUDI))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.message").exists());
        mvc.perform(get("/siliput/api/documents/" + ID).principal(BUDI)).andExpect(status().isNotFound());
    }

    @Test
    void a_file_of_no_case_yet_is_only_for_who_uploaded_it() throws Exception {
        when(archive.find(ID)).thenReturn(Optional.of(document(Optional.empty(), "siti", "application/pdf")));
        mvc.perform(get("/berkas/" + ID).principal(BUDI)).andExpect(status().isNotFound());
    }

    @Test
    void a_letter_is_a_download_and_inline_only_as_picture_or_pdf() throws Exception {
        when(guard.mayRead("budi", "LIP-2026-00001")).thenReturn(true);
        when(archive.open(ID)).thenAnswer(call -> new ByteArrayInputStream(new byte[] {1, 2, 3}));
        when(archive.find(ID))
                .thenReturn(Optional.of(document(Optional.of("LIP-2026-00001"), "siti", "application/pdf")));
        mvc.perform(get("/berkas/" + ID).principal(BUDI))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(new byte[] {1, 2, 3}));
        mvc.perform(get("/berkas/" + ID + "?inline").principal(BUDI))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("inline")));

        when(archive.find(ID)).thenReturn(Optional.of(document(Optional.of("LIP-2026-00001"), "siti", "video/mp4")));
        mvc.perform(get("/berkas/" + ID + "?inline").principal(BUDI))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")));
    }

    @Test
    void a_small_picture_comes_without_its_metadata() throws Exception {
        when(guard.mayRead("budi", "LIP-2026-00001")).thenReturn(true);
        when(archive.find(ID)).thenReturn(Optional.of(document(Optional.of("LIP-2026-00001"), "siti", "image/png")));
        when(archive.derivative(ID, 320)).thenReturn(new byte[] {7});
        mvc.perform(get("/berkas/" + ID + "?edge=320&inline").principal(BUDI))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(content().bytes(new byte[] {7}));
    }

    private static Document document(Optional<String> caseNumber, String by, String type) {
        return new Document(
                ID, caseNumber, DocumentKind.LETTER, "surat.pdf", type, 3, "x", Optional.empty(), by, Instant.EPOCH);
    }

    @Test
    void nobody_joins_the_photographs_of_somebody_else() throws Exception {
        when(archive.find(ID)).thenReturn(Optional.of(document(Optional.empty(), "siti", "image/jpeg")));
        mvc.perform(post("/siliput/api/letters")
                        .contentType("application/json")
                        .content("{\"photos\":[\"%s\",\"%s\"]}".formatted(ID, ID))
                        .principal(BUDI))
                .andExpect(status().isNotFound());
        mvc.perform(get("/siliput/api/letters/%s/pages".formatted(ID)).principal(BUDI))
                .andExpect(status().isNotFound());
        for (var nothing : List.of("{}", "{\"photos\":[null]}")) {
            mvc.perform(post("/siliput/api/letters")
                            .contentType("application/json")
                            .content(nothing)
                            .principal(BUDI))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.message").value("Pilih dahulu foto-foto suratnya."));
        }
        verify(archive, never()).letterOf(any(), any());
    }
}
