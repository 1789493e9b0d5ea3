-- The auditors' list: cases of a process newest first, and whose tasks they held. The engine's own indexes serve neither.
create index siliput_hi_procinst_key_start on act_hi_procinst (proc_def_key_, start_time_);
create index siliput_hi_procinst_def_start on act_hi_procinst (proc_def_id_, start_time_);
create index siliput_hi_taskinst_person on act_hi_taskinst (assignee_, proc_inst_id_);
create index complaint_case_class on complaint_case (complaint_class);
