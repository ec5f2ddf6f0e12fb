namespace ResNetGen.Lab.Cluster.Support;

internal static class SlurmConfiguration
{
    /// <summary>Two runs at a time, whatever the machine has, and a scheduler that does not let tests wait.</summary>
    public static string Text(string folder, string node, int controllerPort, int nodePort) => $"""
        ClusterName=test
        SlurmctldHost=localhost(127.0.0.1)
        SlurmctldPort={controllerPort}
        SlurmdPort={nodePort}
        AuthType=auth/munge
        AuthInfo=socket={folder}/munge.socket
        CredType=cred/munge
        SlurmUser=root
        SlurmdUser=root
        StateSaveLocation={folder}/state
        SlurmdSpoolDir={folder}/spool
        SlurmctldPidFile={folder}/slurmctld.pid
        SlurmdPidFile={folder}/slurmd.pid
        SlurmctldLogFile={folder}/slurmctld.log
        SlurmdLogFile={folder}/slurmd.log
        ProctrackType=proctrack/linuxproc
        TaskPlugin=task/none
        SelectType=select/cons_tres
        SelectTypeParameters=CR_CPU
        SlurmdParameters=config_overrides
        SchedulerType=sched/backfill
        SchedulerParameters=batch_sched_delay=0,sched_interval=1,bf_interval=1
        ReturnToService=2
        KillWait=10
        MpiDefault=none
        SwitchType=switch/none
        JobAcctGatherType=jobacct_gather/none
        AccountingStorageType=accounting_storage/none
        NodeName={node} NodeAddr=127.0.0.1 NodeHostname=localhost CPUs=2 State=UNKNOWN
        PartitionName=cpu Nodes={node} Default=YES MaxTime=INFINITE State=UP

        """;
}
