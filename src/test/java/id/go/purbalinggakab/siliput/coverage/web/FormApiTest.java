package id.go.purbalinggakab.siliput.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.Bookings;
import id.go.purbalinggakab.siliput.coverage.CaseFile;
import id.go.purbalinggakab.siliput.coverage.ChannelTextList;
import id.go.purbalinggakab.siliput.coverage.Checklist;
import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.coverage.CoverageFacts;
import id.go.purbalinggakab.siliput.coverage.Crew;
import id.go.purbalinggakab.siliput.coverage.Drafts;
import id.go.purbalinggakab.siliput.coverage.PictureList;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.FormFact;
import id.go.purbalinggakab.siliput.engine.FormLabels;
import id.go.purbalinggakab.siliput.engine.Forms;
import id.go.purbalinggakab.siliput.engine.ShippedFormPages;
import id.go.purbalinggakab.siliput.engine.StepRules;
import id.go.purbalinggakab.siliput.engine.TaskDesk.TaskView;
import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.identity.Signatures;
import id.go.purbalinggakab.siliput.publishing.ChannelRule;
import id.go.purbalinggakab.siliput.publishing.ChannelTexts;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.LetterEntry;
import id.go.purbalinggakab.siliput.register.PaperPdf;
import id.go.purbalinggakab.siliput.register.Register;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import id.go.purbalinggakab.siliput.register.TrackingLinks;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class FormApiTest {

    private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");
    private static final Instant EVENT = Instant.parse("2026-11-03T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-02T06:10:00Z");
    private static final String NUMBER = "LIP-2026-00017";
    private static final Principal KABID = () -> "kabid";

    private final CaseFile cases = mock(CaseFile.class);
    private final Register register = mock(Register.class);
    private final Archive archive = mock(Archive.class);
    private final Officers officers = mock(Officers.class);
    private final Signatures signatures = mock(Signatures.class);
    private final Bookings bookings = mock(Bookings.class);
    private final Releases releases = mock(Releases.class);
    private final Publishing publishing = mock(Publishing.class);
    private final ApprovalRights approval = mock(ApprovalRights.class);
    private final FormLabels labels = mock(FormLabels.class);
    private final Drafts drafts = mock(Drafts.class);
    private MockMvc mvc;

    @BeforeEach
    void wire() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var crew = new CrewChoices(officers, bookings);
        ObjectMapper json = Jackson2ObjectMapperBuilder.json()
                .featuresToDisable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        var pages = ShippedFormPages.of(
                forms(),
                clock,
                new CaseParts(register, archive, officers, signatures, labels),
                new ReleaseParts(releases, archive, new JsonPictures(json).list(), preparedTexts(), signatures),
                new ChannelParts(publishing, releases),
                new ChoiceParts(
                        register,
                        officers,
                        crew,
                        mock(PublishedItems.class),
                        mock(CaseVisibility.class),
                        mock(Checklist.class)));
        var links = new TrackingLinks("https://siliput.example/");
        when(labels.of(any())).thenReturn(ShippedFormPages.fields("giveDisposition"));
        mvc = MockMvcBuilders.standaloneSetup(
                        new PageController(cases, pages),
                        new LookUpController(cases, register, crew, links),
                        new DraftController(drafts, clock),
                        new SheetController(
                                cases,
                                register,
                                new DispositionSheet(officers, signatures, labels),
                                mock(ServiceClock.class),
                                links,
                                new PaperPdf(templates()),
                                clock))
                .setControllerAdvice(new CoverageFailures())
                .setMessageConverters(
                        new org.springframework.http.converter.ByteArrayHttpMessageConverter(),
                        new MappingJackson2HttpMessageConverter(json))
                .build();
        when(approval.isSubstitute(eq("sekretaris"), any())).thenReturn(true);
        when(officers.nameOf(any())).then(AdditionalAnswers.returnsFirstArg());
        when(officers.find("sekretaris"))
                .thenReturn(Optional.of(officer("sekretaris", "Sri Wahyuni", Role.SEKRETARIS)));
        when(register.find(NUMBER)).thenReturn(Optional.of(summary()));
    }

    private Forms forms() {
        var facts = new CoverageFacts();
        var all = List.of(
                facts.outsideRegency(),
                facts.assignmentUnconfirmed(),
                facts.substituteApproval(approval, releases, mock(Corrections.class)));
        return new Forms() {
            @Override
            public List<StepRules> all() {
                return List.of();
            }

            @Override
            public Map<String, FormFact> facts() {
                return all.stream().collect(Collectors.toMap(FormFact::name, fact -> fact));
            }
        };
    }

    @Test
    void a_task_page_says_case_due_date_and_crew() throws Exception {
        when(cases.task("t1", "kabid"))
                .thenReturn(Optional.of(task("assessRequest", Map.of("eventDistrict", "LUAR", "answerDueAt", DUE))));
        when(register.deadlines(NUMBER))
                .thenReturn(List.of(new DeadlineRecord(
                        NUMBER,
                        "JAWABAN",
                        NOW,
                        DUE,
                        DUE,
                        1,
                        List.of("Surat lengkap pukul 09.10", "ditambah 4 jam"),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        when(officers.holding(Role.STAF)).thenReturn(List.of(officer("budi", "Budi", Role.STAF)));
        when(bookings.clashes(eq("kabid"), eq(NUMBER), eq(new Crew(List.of("budi"))), eq(EVENT), any()))
                .thenReturn(List.of("Budi sudah bertugas pada LIP-2026-00009."));

        mvc.perform(get("/siliput/api/tasks/t1/page").principal(KABID))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.case.number").value(NUMBER))
                .andExpect(jsonPath("$.case.start").value("2026-11-03T02:00:00Z"))
                .andExpect(jsonPath("$.deadline.due").value("2026-11-02T06:10:00Z"))
                .andExpect(jsonPath("$.deadline.explanation.length()").value(2))
                .andExpect(jsonPath("$.flags.outsideRegency").value(true))
                .andExpect(jsonPath("$.crew.choices[0].clashes[0]", Matchers.containsString("LIP-2026-00009")));
    }

    @Test
    void the_reviewer_gets_what_changed() throws Exception {
        when(publishing.textRule()).thenReturn(new ChannelRule(null, Map.of("X", 280), Map.of(), 30, ""));
        when(cases.task("t1", "kabid")).thenReturn(Optional.of(task("reviewRelease", Map.of())));
        when(releases.versions(NUMBER)).thenReturn(List.of(version(1, "Judul lama"), version(2, "Judul baru")));
        mvc.perform(get("/siliput/api/tasks/t1/page").principal(KABID))
                .andExpect(jsonPath("$.release.title").value("Judul baru"))
                .andExpect(jsonPath("$.differences.from").value(1))
                .andExpect(
                        jsonPath("$.differences.fields[0].segments[1].change").value("REMOVED"))
                .andExpect(jsonPath("$.versions.length()").value(2));
    }

    @Test
    void whoever_is_to_confirm_an_order_reads_what_it_was_and_who_wrote_it_down() throws Exception {
        when(cases.task("t1", "kabid"))
                .thenReturn(Optional.of(
                        task("confirmOrder", Map.of("startedBy", "siti", "assignmentSubject", "Kebakaran pasar"))));
        mvc.perform(get("/siliput/api/tasks/t1/page").principal(KABID))
                .andExpect(jsonPath("$.case.number").value(NUMBER))
                .andExpect(jsonPath("$.variables.assignmentSubject").value("Kebakaran pasar"))
                .andExpect(jsonPath("$.names.siti").value("siti"));
    }

    @Test
    void a_foreign_task_or_start_is_not_found() throws Exception {
        mvc.perform(get("/siliput/api/tasks/other/page").principal(KABID))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.message").exists());
        mvc.perform(get("/siliput/api/starts/coverage/page").principal(KABID)).andExpect(status().isNotFound());
        mvc.perform(get("/siliput/api/same-letter?number=1&sender=x").principal(KABID))
                .andExpect(status().isNotFound());
        mvc.perform(get("/cetak/tanda-terima/" + NUMBER + ".pdf").principal(KABID))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_start_page_offers_the_cases_it_can_be_about() throws Exception {
        when(cases.mayStart("recordDisposition", "kabid")).thenReturn(true);
        when(register.latest(500)).thenReturn(List.of(summary()));
        mvc.perform(get("/siliput/api/starts/recordDisposition/page").principal(KABID))
                .andExpect(jsonPath("$.openCases[0].number").value(NUMBER));
    }

    @Test
    void the_earlier_case_of_the_same_letter_is_named() throws Exception {
        when(cases.mayStart("coverage", "kabid")).thenReturn(true);
        when(register.sameLetter("005/1", "Dinas")).thenReturn(Optional.of(summary()));
        mvc.perform(get("/siliput/api/same-letter?number=005/1&sender=Dinas").principal(KABID))
                .andExpect(jsonPath("$.earlier.number").value(NUMBER));
        mvc.perform(get("/siliput/api/same-letter?number=9&sender=Dinas").principal(KABID))
                .andExpect(jsonPath("$.earlier").value(Matchers.nullValue()));
    }

    @Test
    void what_one_person_typed_is_never_kept_as_the_next_persons_draft() throws Exception {
        mvc.perform(put("/siliput/api/drafts/task-1")
                        .principal(KABID)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"values\":{\"subject\":\"rahasia budi\"},\"user\":\"budi\"}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.message").value(Matchers.containsString("Orang lain sudah masuk")));
        verifyNoInteractions(drafts);
    }

    @Test
    void drafts_are_kept_per_person() throws Exception {
        mvc.perform(put("/siliput/api/drafts/task-1")
                        .principal(KABID)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"values\":{\"subject\":\"<b>Undangan</b>\"},\"user\":\"kabid\",\"at\":5000}"))
                .andExpect(status().isNoContent());
        verify(drafts).keep("task-1", "kabid", "{\"subject\":\"<b>Undangan</b>\"}", Instant.ofEpochMilli(5000));
        when(drafts.find("task-1", "kabid"))
                .thenReturn(Optional.of(new Drafts.Draft("{\"subject\":\"x\"}", Instant.ofEpochMilli(5000))));
        mvc.perform(get("/siliput/api/drafts/task-1").principal(KABID))
                .andExpect(jsonPath("$.values.subject").value("x"))
                .andExpect(jsonPath("$.at").value(5000));
        mvc.perform(get("/siliput/api/drafts/task-1").principal(() -> "siti")).andExpect(status().isNoContent());
    }

    @Test
    void the_receipt_says_number_code_and_that_it_is_free() throws Exception {
        when(cases.may("kabid", NUMBER)).thenReturn(true);
        when(cases.variables(NUMBER)).thenReturn(Map.of("startedBy", "sekretaris"));
        var text = pdfText("/cetak/tanda-terima/" + NUMBER + ".pdf");
        assertThat(text).contains("Sri Wahyuni, Jabatan sekretaris", "Tanda terima " + NUMBER, "1 / 1");
        assertThat(text).contains(NUMBER, "KODE1234", "Gratis / Rp0", "Dinas <Kesehatan> & KB", "2 November 2026");
    }

    @Test
    void the_disposition_sheet_says_ticks_note_and_who_signs() throws Exception {
        when(cases.may("kabid", NUMBER)).thenReturn(true);
        when(cases.variables(NUMBER))
                .thenReturn(Map.of(
                        "dispositionInstructions", "LIPUT,LAPORKAN",
                        "dispositionNote", "Mohon diliput → segera.",
                        "dispositionAt", NOW,
                        "disposedBy", "sekretaris",
                        "actingAs", "PLH",
                        "speed", "SEGERA"));
        var text = pdfText("/cetak/disposisi/" + NUMBER + ".pdf");
        assertThat(text)
                .contains("Liput dan publikasikan", "Mohon diliput", "Sri Wahyuni", "Jabatan sekretaris", "NIP 1970")
                .as("no order stands behind what was stated")
                .doesNotContain("Plh.");
        assertThat(text.chars().filter(c -> c == 'X').count()).isEqualTo(3);
    }

    /** A long note runs on to a second page: it says of what it is, and the signature stays in one piece. */
    @Test
    void a_long_disposition_says_on_every_page_what_it_is() throws Exception {
        when(cases.may("kabid", NUMBER)).thenReturn(true);
        when(cases.variables(NUMBER))
                .thenReturn(Map.of(
                        "dispositionNote",
                        "Mohon diliput sampai terbit dan dilaporkan hasilnya. ".repeat(38),
                        "dispositionAt",
                        NOW,
                        "disposedBy",
                        "sekretaris"));
        var pages = pages("/cetak/disposisi/" + NUMBER + ".pdf");
        assertThat(pages).hasSizeGreaterThan(1);
        for (var number = 1; number <= pages.size(); number++) {
            assertThat(pages.get(number - 1)).contains("Lembar disposisi " + NUMBER, number + " / " + pages.size());
        }
        assertThat(pages)
                .filteredOn(page -> page.contains("Sri Wahyuni"))
                .singleElement()
                .asString()
                .contains("Purbalingga, 2 November 2026", "NIP 1970");
    }

    private String pdfText(String path) throws Exception {
        var pages = pages(path);
        assertThat(pages).hasSize(1);
        return pages.get(0);
    }

    private List<String> pages(String path) throws Exception {
        var pdf = mvc.perform(get(path).principal(KABID))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (var number = 1; number <= document.getNumberOfPages(); number++) {
                var page = new PDFTextStripper();
                page.setStartPage(number);
                page.setEndPage(number);
                pages.add(page.getText(document));
            }
            return pages;
        }
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static TaskView task(String key, Map<String, Object> variables) {
        return new TaskView("t1", key, "Tugas", Optional.of(NUMBER), variables);
    }

    private static CaseSummary summary() {
        return new CaseSummary(
                NUMBER,
                "pi",
                "KODE1234",
                new LetterEntry(
                        "005/1",
                        "Dinas <Kesehatan> & KB",
                        "Undangan",
                        "Rapat",
                        "Pendopo",
                        EVENT,
                        Optional.empty(),
                        NOW,
                        false,
                        Optional.empty()),
                CaseStatus.MENUNGGU_DISPOSISI,
                NOW,
                NOW);
    }

    private static Officer officer(String id, String name, Role role) {
        return new Officer(
                id, name, "Jabatan " + id, Optional.of("1970"), Optional.empty(), Optional.empty(), Set.of(role));
    }

    private static ChannelTextList preparedTexts() {
        var list = mock(ChannelTextList.class);
        when(list.parse(any())).thenReturn(ChannelTexts.PREPARED);
        return list;
    }

    private static ReleaseVersion version(int number, String title) {
        return new ReleaseVersion(
                number,
                title,
                "PURBALINGGA",
                "Teras",
                "Isi",
                "",
                "",
                "{}",
                "",
                "budi",
                NOW,
                "hash",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** The list is the room's own and made by Spring there; here nobody has pictures. */
    private record JsonPictures(ObjectMapper json) {

        PictureList list() {
            var list = mock(PictureList.class);
            when(list.parse(any())).thenReturn(List.of());
            return list;
        }
    }
}
