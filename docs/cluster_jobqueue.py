"""Builds a package on SLURM with dask-jobqueue: python docs/cluster_jobqueue.py SOURCE PACKAGE JOBS"""

import subprocess
import sys

from dask_jobqueue import SLURMCluster

source, package, jobs = sys.argv[1:]
# What a site asks for beside this (account, queue) goes in here, or into ~/.config/dask/jobqueue.yaml.
with SLURMCluster(cores=1, memory="1GB", walltime="02:00:00") as cluster:
    cluster.scale(jobs=int(jobs))
    build = ["zhoukou-news", "build", source, "--out", package, "--engine", "dask", "--resume"]
    sys.exit(subprocess.run([*build, "--scheduler", cluster.scheduler_address]).returncode)
