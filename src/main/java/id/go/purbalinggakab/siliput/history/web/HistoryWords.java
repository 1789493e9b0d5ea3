package id.go.purbalinggakab.siliput.history.web;

import static java.util.Map.entry;

import id.go.purbalinggakab.siliput.archive.DocumentKind;
import java.util.Map;
import java.util.Set;

/** The office's words for the engine's operation log and for documents. */
final class HistoryWords {

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            entry("Create", "Membuat"),
            entry("Claim", "Mengambil tugas"),
            entry("Assign", "Menyerahkan tugas"),
            entry("Delegate", "Mendelegasikan tugas"),
            entry("Resolve", "Mengembalikan delegasi"),
            entry("SetOwner", "Menetapkan pemilik tugas"),
            entry("SetPriority", "Mengubah prioritas"),
            entry("Complete", "Menyelesaikan tugas"),
            entry("Update", "Mengubah"),
            entry("AddUserLink", "Menawarkan tugas kepada orang"),
            entry("DeleteUserLink", "Menarik tawaran dari orang"),
            entry("AddGroupLink", "Menawarkan tugas kepada kelompok"),
            entry("DeleteGroupLink", "Menarik tawaran dari kelompok"),
            entry("AddAttachment", "Menambah lampiran"),
            entry("DeleteAttachment", "Menghapus lampiran"),
            entry("SetVariable", "Menetapkan data"),
            entry("SetVariables", "Menetapkan data"),
            entry("ModifyVariable", "Mengubah data"),
            entry("RemoveVariable", "Menghapus data"),
            entry("DeleteHistory", "Menghapus riwayat"),
            entry("SetJobRetries", "Mengulang pekerjaan mesin"),
            entry("SetDueDate", "Mengubah waktu pekerjaan mesin"),
            entry("ExecuteJob", "Menjalankan pekerjaan mesin"),
            entry("Execute", "Menjalankan"),
            entry("Migrate", "Memindahkan ke versi proses lain"),
            entry("ModifyProcessInstance", "Mengubah jalannya perkara"),
            entry("RestartProcessInstance", "Memulai ulang perkara"),
            entry("Suspend", "Menangguhkan"),
            entry("Activate", "Mengaktifkan kembali"),
            entry("SuspendProcessDefinition", "Menangguhkan proses"),
            entry("ActivateProcessDefinition", "Mengaktifkan proses"),
            entry("SuspendJobDefinition", "Menangguhkan pekerjaan mesin"),
            entry("ActivateJobDefinition", "Mengaktifkan pekerjaan mesin"),
            entry("Delete", "Menghapus"),
            entry("Resolved", "Menyelesaikan gangguan"),
            entry("Unlock", "Membuka kunci"),
            entry("UpdateHistoryTimeToLive", "Mengubah masa simpan riwayat"),
            entry("DeleteCascade", "Menghapus beserta isinya"));

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            entry("Task", "tugas"),
            entry("ProcessInstance", "perkara"),
            entry("ProcessDefinition", "proses"),
            entry("DecisionDefinition", "tabel keputusan"),
            entry("DecisionRequirementsDefinition", "diagram keputusan"),
            entry("JobDefinition", "pekerjaan mesin"),
            entry("Job", "pekerjaan mesin"),
            entry("Variable", "data perkara"),
            entry("Deployment", "pemasangan"),
            entry("IdentityLink", "tawaran tugas"),
            entry("Attachment", "lampiran"),
            entry("Incident", "gangguan"),
            entry("User", "pengguna"),
            entry("Group", "kelompok"),
            entry("Group membership", "keanggotaan kelompok"),
            entry("Authorization", "hak akses"),
            entry("Filter", "saringan tugas"),
            entry("Batch", "pekerjaan massal"),
            entry("Property", "pengaturan mesin"),
            entry("TaskMetrics", "ukuran mesin"),
            entry("OperationLog", "catatan tindakan"));

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            entry("assignee", "penanggung jawab"),
            entry("owner", "pemilik"),
            entry("delegation", "delegasi"),
            entry("candidate", "calon"),
            entry("priority", "prioritas"),
            entry("dueDate", "batas waktu"),
            entry("duedate", "batas waktu"),
            entry("followUpDate", "tindak lanjut"),
            entry("processDefinitionId", "versi proses"),
            entry("newProcessDefinitionId", "versi proses baru"),
            entry("variableName", "data"),
            entry("userId", "pengguna"),
            entry("user", "pengguna"),
            entry("password", "kata sandi"),
            entry("groupId", "kelompok"),
            entry("name", "nama"),
            entry("permissionBits", "hak (bit)"),
            entry("permissions", "hak"),
            entry("type", "jenis"),
            entry("resource", "objek"),
            entry("resourceId", "nomor objek"),
            entry("duplicateFilterEnabled", "lewati yang sama"),
            entry("deployChangedOnly", "hanya yang berubah"),
            entry("cascade", "beserta isinya"),
            entry("retries", "sisa percobaan"),
            entry("suspensionState", "penangguhan"),
            entry("historyTimeToLive", "masa simpan riwayat"),
            entry("absent", "yang digantikan"),
            entry("acting", "pengganti"),
            entry("appointments", "penunjukan"),
            entry("process", "proses"),
            entry("processDefinitionKey", "proses"),
            entry("command", "perintah"),
            entry("case", "perkara"),
            entry("address", "alamat"),
            entry("roles", "peran"),
            entry("reason", "sebab"),
            entry("newValue", "menjadi"));

    /** Whose values say nothing that a person wrote. */
    private static final Set<String> TOLD = Set.of(
            "assignee",
            "owner",
            "delegation",
            "priority",
            "dueDate",
            "followUpDate",
            "duedate",
            "retries",
            "suspensionState",
            "processDefinitionId",
            "processDefinitionVersion",
            "newProcessDefinitionId",
            "nrOfInstances",
            "candidate",
            "type",
            "groupId",
            "userId",
            "async",
            "cascade");

    private HistoryWords() {}

    static String operation(String type) {
        return OPERATIONS.getOrDefault(type, type);
    }

    static String entity(String type) {
        return ENTITIES.getOrDefault(type, type);
    }

    static String property(String name) {
        return PROPERTIES.getOrDefault(name, name);
    }

    static boolean isTold(String property) {
        return TOLD.contains(property);
    }

    static String document(DocumentKind kind) {
        return switch (kind) {
            case LETTER -> "surat";
            case DISPOSITION -> "lembar disposisi";
            case RAW_MATERIAL -> "bahan liputan";
            case RELEASE_PHOTO -> "foto rilis";
            case ATTACHMENT -> "lampiran";
            case COMPLAINT -> "berkas aduan";
        };
    }
}
