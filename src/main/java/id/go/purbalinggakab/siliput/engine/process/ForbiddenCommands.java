package id.go.purbalinggakab.siliput.engine.process;

import java.util.Set;
import java.util.stream.Stream;

/**
 * The engine commands that no person may send, whatever the rights: a case starts at its start, moves by its tasks, and
 * is never rewritten or deleted. The engine is frozen at 7.24, so verbs and exceptions are counted once (see the test).
 */
final class ForbiddenCommands {

    private static final Set<String> VERBS = Set.of(
            "Delete",
            "HistoryCleanup",
            "Set",
            "Remove",
            "Patch",
            "Modify",
            "Restart",
            "ProcessInstanceModification",
            "Purge",
            "Suspend",
            "RecalculateJob",
            "UpdateProcessInstancesSuspendState",
            "StartProcessInstanceAtActivities",
            "Signal",
            "HandleTask",
            "HandleExternalTask",
            "EvaluateStartCondition",
            "DelegateTask",
            "CreateAttachment",
            "SaveAttachment",
            "UpdateComment",
            "UpdateProcessDefinitionHistory",
            "UpdateDecisionDefinitionHistory",
            "UpdateCaseDefinitionHistory",
            "CorrelateAllMessageBatch",
            "CompleteExternalTask",
            "CreateCaseInstance",
            "CaseExecutionVariable",
            "StateTransitionCaseExecution",
            "CompleteCaseExecution",
            "ManualStartCaseExecution",
            "DisableCaseExecution",
            "ReenableCaseExecution",
            "TerminateCaseExecution",
            "CloseCaseInstance",
            "ResolveIncident",
            "ExecuteJobs",
            "FetchExternalTasks",
            "LockExternalTask",
            "ExtendLockOnExternalTask",
            "UnlockExternalTask");

    /** Housekeeping of people, rights, filters, jobs and reminders: the engine's authorizations decide. */
    private static final Set<String> ALLOWED = Set.of(
            "DeleteIdentityLink",
            "DeleteUserIdentityLink",
            "DeleteGroupIdentityLink",
            "DeleteMembership",
            "DeleteUserPicture",
            "DeleteUserInfo",
            "DeleteUser",
            "DeleteGroup",
            "DeleteTenant",
            "DeleteAuthorization",
            "DeleteFilter",
            "DeleteBatch",
            "DeleteLicenseKey",
            "DeleteIdentityLinkForProcessDefinition",
            "DeleteTenantUserMembership",
            "DeleteTenantGroupMembership",
            "SetTaskFollowUpDate",
            "SetUserPicture",
            "SetUserInfo",
            "SetLicenseKey",
            "SetJobRetries",
            "SetJobsRetriesBatch",
            "SetJobsRetriesByProcessBatch",
            "SetAnnotationForIncident",
            "SetAnnotationForOperationLog",
            "SetExternalTaskRetries",
            "SetExternalTasksRetries",
            "SetExternalTasksRetriesBatch",
            "SetExternalTaskPriority");

    private ForbiddenCommands() {}

    static boolean includes(Class<?> command) {
        var name = command.getSimpleName().replaceAll("(Cmd|Command)$", "");
        return Stream.of(name).anyMatch(verb -> VERBS.stream().anyMatch(verb::startsWith)) && !ALLOWED.contains(name);
    }
}
