namespace Waymark.Sql;

/// <summary>The spelling and class of each <see cref="Keyword"/>, in the order of the enumeration.</summary>
internal static class KeywordList
{
    /// <summary>One entry for each key word after <see cref="Keyword.NoKeyword"/>: its class's letter, then the word.</summary>
    /// <remarks>Letters: R reserved, T type or function name, C column name, U unreserved, N no key word of SQL (PL/pgSQL only).</remarks>
    internal static ReadOnlySpan<string> Words => EntriesOfWords;

    private static readonly string[] EntriesOfWords =
    [
        "Uabort", "Uabsent", "Uabsolute", "Uaccess", "Uaction", "Uadd", "Uadmin", "Uafter", "Uaggregate", "Nalias", "Rall",
        "Ualso", "Ualter", "Ualways", "Ranalyse", "Ranalyze", "Rand", "Rany", "Rarray", "Ras", "Rasc", "Uasensitive", "Nassert",
        "Uassertion", "Uassignment", "Rasymmetric", "Uat", "Uatomic", "Uattach", "Uattribute", "Tauthorization", "Ubackward",
        "Ubefore", "Ubegin", "Cbetween", "Cbigint", "Tbinary", "Cbit", "Cboolean", "Rboth", "Ubreadth", "Uby", "Ucache", "Ucall",
        "Ucalled", "Ucascade", "Ucascaded", "Rcase", "Rcast", "Ucatalog", "Uchain", "Cchar", "Ccharacter", "Ucharacteristics",
        "Rcheck", "Ucheckpoint", "Uclass", "Uclose", "Ucluster", "Ccoalesce", "Rcollate", "Tcollation", "Rcolumn", "Ucolumns",
        "Ucomment", "Ucomments", "Ucommit", "Ucommitted", "Ucompression", "Tconcurrently", "Uconditional", "Uconfiguration",
        "Uconflict", "Uconnection", "Nconstant", "Rconstraint", "Uconstraints", "Ucontent", "Ucontinue", "Uconversion", "Ucopy",
        "Ucost", "Rcreate", "Tcross", "Ucsv", "Ucube", "Ucurrent", "Rcurrent_catalog", "Rcurrent_date", "Rcurrent_role",
        "Tcurrent_schema", "Rcurrent_time", "Rcurrent_timestamp", "Rcurrent_user", "Ucursor", "Ucycle", "Udata", "Udatabase",
        "Uday", "Udeallocate", "Ndebug", "Cdec", "Cdecimal", "Udeclare", "Rdefault", "Udefaults", "Rdeferrable", "Udeferred",
        "Udefiner", "Udelete", "Udelimiter", "Udelimiters", "Udepends", "Udepth", "Rdesc", "Udetach", "Ndiagnostics",
        "Udictionary", "Udisable", "Udiscard", "Rdistinct", "Rdo", "Udocument", "Udomain", "Udouble", "Udrop", "Ueach", "Relse",
        "Nelseif", "Nelsif", "Uempty", "Uenable", "Uencoding", "Uencrypted", "Rend", "Uenforced", "Uenum", "Uerror", "Uescape",
        "Uevent", "Rexcept", "Nexception", "Uexclude", "Uexcluding", "Uexclusive", "Uexecute", "Cexists", "Nexit", "Uexplain",
        "Uexpression", "Uextension", "Uexternal", "Cextract", "Rfalse", "Ufamily", "Rfetch", "Ufilter", "Ufinalize", "Ufirst",
        "Cfloat", "Ufollowing", "Rfor", "Uforce", "Nforeach", "Rforeign", "Uformat", "Uforward", "Tfreeze", "Rfrom", "Tfull",
        "Ufunction", "Ufunctions", "Ugenerated", "Nget", "Uglobal", "Rgrant", "Ugranted", "Cgreatest", "Rgroup", "Cgrouping",
        "Ugroups", "Uhandler", "Rhaving", "Uheader", "Uhold", "Uhour", "Uidentity", "Uif", "Tilike", "Uimmediate", "Uimmutable",
        "Uimplicit", "Uimport", "Rin", "Uinclude", "Uincluding", "Uincrement", "Uindent", "Uindex", "Uindexes", "Ninfo",
        "Uinherit", "Uinherits", "Rinitially", "Uinline", "Tinner", "Cinout", "Uinput", "Uinsensitive", "Uinsert", "Uinstead",
        "Cint", "Cinteger", "Rintersect", "Cinterval", "Rinto", "Uinvoker", "Tis", "Tisnull", "Uisolation", "Tjoin", "Cjson",
        "Cjson_array", "Cjson_arrayagg", "Cjson_exists", "Cjson_object", "Cjson_objectagg", "Cjson_query", "Cjson_scalar",
        "Cjson_serialize", "Cjson_table", "Cjson_value", "Ukeep", "Ukey", "Ukeys", "Ulabel", "Ulanguage", "Ularge", "Ulast",
        "Rlateral", "Rleading", "Uleakproof", "Cleast", "Tleft", "Ulevel", "Tlike", "Rlimit", "Ulisten", "Uload", "Ulocal",
        "Rlocaltime", "Rlocaltimestamp", "Ulocation", "Ulock", "Ulocked", "Nlog", "Ulogged", "Nloop", "Umapping", "Umatch",
        "Umatched", "Umaterialized", "Umaxvalue", "Umerge", "Cmerge_action", "Nmessage", "Umethod", "Uminute", "Uminvalue",
        "Umode", "Umonth", "Umove", "Uname", "Unames", "Cnational", "Tnatural", "Cnchar", "Unested", "Unew", "Unext", "Unfc",
        "Unfd", "Unfkc", "Unfkd", "Uno", "Cnone", "Cnormalize", "Unormalized", "Rnot", "Unothing", "Nnotice", "Unotify",
        "Tnotnull", "Unowait", "Rnull", "Cnullif", "Unulls", "Cnumeric", "Uobject", "Uobjects", "Uof", "Uoff", "Roffset", "Uoids",
        "Uold", "Uomit", "Ron", "Ronly", "Nopen", "Uoperator", "Uoption", "Uoptions", "Ror", "Rorder", "Uordinality", "Uothers",
        "Cout", "Touter", "Uover", "Toverlaps", "Coverlay", "Uoverriding", "Uowned", "Uowner", "Uparallel", "Uparameter",
        "Uparser", "Upartial", "Upartition", "Upassing", "Upassword", "Upath", "Nperform", "Uperiod", "Rplacing", "Uplan",
        "Uplans", "Upolicy", "Cposition", "Upreceding", "Cprecision", "Uprepare", "Uprepared", "Upreserve", "Rprimary",
        "Nprint_strict_params", "Uprior", "Uprivileges", "Uprocedural", "Uprocedure", "Uprocedures", "Uprogram", "Upublication",
        "Nquery", "Uquote", "Uquotes", "Nraise", "Urange", "Uread", "Creal", "Ureassign", "Urecheck", "Urecursive", "Uref",
        "Rreferences", "Ureferencing", "Urefresh", "Ureindex", "Urelative", "Urelease", "Urename", "Urepeatable", "Ureplace",
        "Ureplica", "Ureset", "Urestart", "Urestrict", "Ureturn", "Rreturning", "Ureturns", "Nreverse", "Urevoke", "Tright",
        "Urole", "Urollback", "Urollup", "Uroutine", "Uroutines", "Crow", "Urows", "Nrowtype", "Urule", "Usavepoint", "Uscalar",
        "Uschema", "Uschemas", "Uscroll", "Usearch", "Usecond", "Usecurity", "Rselect", "Usequence", "Usequences",
        "Userializable", "Userver", "Usession", "Rsession_user", "Uset", "Csetof", "Usets", "Ushare", "Ushow", "Tsimilar",
        "Usimple", "Uskip", "Nslice", "Csmallint", "Usnapshot", "Rsome", "Usource", "Usql", "Ustable", "Nstacked", "Ustandalone",
        "Ustart", "Ustatement", "Ustatistics", "Ustdin", "Ustdout", "Ustorage", "Ustored", "Ustrict", "Ustring", "Ustrip",
        "Usubscription", "Csubstring", "Usupport", "Rsymmetric", "Usysid", "Usystem", "Rsystem_user", "Rtable", "Utables",
        "Ttablesample", "Utablespace", "Utarget", "Utemp", "Utemplate", "Utemporary", "Utext", "Rthen", "Uties", "Ctime",
        "Ctimestamp", "Rto", "Rtrailing", "Utransaction", "Utransform", "Ctreat", "Utrigger", "Ctrim", "Rtrue", "Utruncate",
        "Utrusted", "Utype", "Utypes", "Uuescape", "Uunbounded", "Uuncommitted", "Uunconditional", "Uunencrypted", "Runion",
        "Runique", "Uunknown", "Uunlisten", "Uunlogged", "Uuntil", "Uupdate", "Nuse_column", "Nuse_variable", "Ruser", "Rusing",
        "Uvacuum", "Uvalid", "Uvalidate", "Uvalidator", "Uvalue", "Cvalues", "Cvarchar", "Nvariable_conflict", "Rvariadic",
        "Uvarying", "Tverbose", "Uversion", "Uview", "Uviews", "Uvirtual", "Uvolatile", "Nwarning", "Rwhen", "Rwhere", "Nwhile",
        "Uwhitespace", "Rwindow", "Rwith", "Uwithin", "Uwithout", "Uwork", "Uwrapper", "Uwrite", "Uxml", "Cxmlattributes",
        "Cxmlconcat", "Cxmlelement", "Cxmlexists", "Cxmlforest", "Cxmlnamespaces", "Cxmlparse", "Cxmlpi", "Cxmlroot",
        "Cxmlserialize", "Cxmltable", "Uyear", "Uyes", "Uzone",
    ];
}
