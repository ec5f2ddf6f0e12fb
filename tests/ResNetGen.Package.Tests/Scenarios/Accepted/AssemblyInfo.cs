// The highest analysis level asks every assembly to say this.
[assembly: System.CLSCompliant(false)]
