package id.go.purbalinggakab.siliput.archive;

import id.go.purbalinggakab.siliput.register.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class DocumentTable {

    private final JdbcClient jdbc;

    void add(Document document) {
        jdbc.sql(
                        """
                        insert into document (id, kind, name, media_type, size_bytes, sha256, taken_at,
                            uploaded_by, uploaded_at)
                        values (:id, :kind, :name, :mediaType, :size, :sha256, :takenAt, :uploadedBy, :uploadedAt)
                        """)
                .param("id", document.id())
                .param("kind", document.kind().name())
                .param("name", document.name())
                .param("mediaType", document.mediaType())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("takenAt", Columns.stored(document.takenAt()))
                .param("uploadedBy", document.uploadedBy())
                .param("uploadedAt", Columns.stored(document.uploadedAt()))
                .update();
    }

    boolean isEmpty() {
        return jdbc.sql("select id from document fetch first 1 rows only")
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    Optional<Document> find(UUID id) {
        return jdbc.sql("select * from document where id = :id")
                .param("id", id)
                .query(DocumentTable::row)
                .optional();
    }

    List<Document> ofCase(String caseNumber) {
        return jdbc.sql("select * from document where case_number = :caseNumber order by uploaded_at, id")
                .param("caseNumber", caseNumber)
                .query(DocumentTable::row)
                .list();
    }

    void addPages(UUID letter, List<UUID> photos) {
        for (var number = 1; number <= photos.size(); number++) {
            jdbc.sql("insert into letter_page (letter, page_number, photo) values (:letter, :number, :photo)")
                    .param("letter", letter)
                    .param("number", number)
                    .param("photo", photos.get(number - 1))
                    .update();
        }
    }

    List<Document> pagesOf(UUID letter) {
        return jdbc.sql(
                        """
                        select document.* from letter_page join document on document.id = letter_page.photo
                        where letter_page.letter = :letter order by letter_page.page_number
                        """)
                .param("letter", letter)
                .query(DocumentTable::row)
                .list();
    }

    /** Whether the file now belongs to the case. */
    boolean bind(UUID id, String caseNumber) {
        return jdbc.sql(
                                """
                                update document set case_number = :caseNumber
                                where id = :id and (case_number is null or case_number = :caseNumber)
                                """)
                        .param("caseNumber", caseNumber)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Document row(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("case_number")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                Columns.optional(row, "taken_at"),
                row.getString("uploaded_by"),
                Columns.instant(row, "uploaded_at"));
    }
}
