namespace Waymark.Sql;

/// <summary>
/// The key words of PostgreSQL 15 to 18 (manual, appendix C), and the words that PL/pgSQL adds.
/// </summary>
/// <remarks>In ascending order of their spelling. A word's class is told by <see cref="KeywordTable.ClassOf"/>.</remarks>
public enum Keyword : ushort
{
    /// <summary>Not a key word.</summary>
    NoKeyword,

    /// <summary><c>ABORT</c></summary>
    Abort,
    /// <summary><c>ABSENT</c></summary>
    Absent,
    /// <summary><c>ABSOLUTE</c></summary>
    Absolute,
    /// <summary><c>ACCESS</c></summary>
    Access,
    /// <summary><c>ACTION</c></summary>
    Action,
    /// <summary><c>ADD</c></summary>
    Add,
    /// <summary><c>ADMIN</c></summary>
    Admin,
    /// <summary><c>AFTER</c></summary>
    After,
    /// <summary><c>AGGREGATE</c></summary>
    Aggregate,
    /// <summary><c>ALIAS</c></summary>
    Alias,
    /// <summary><c>ALL</c></summary>
    All,
    /// <summary><c>ALSO</c></summary>
    Also,
    /// <summary><c>ALTER</c></summary>
    Alter,
    /// <summary><c>ALWAYS</c></summary>
    Always,
    /// <summary><c>ANALYSE</c></summary>
    Analyse,
    /// <summary><c>ANALYZE</c></summary>
    Analyze,
    /// <summary><c>AND</c></summary>
    And,
    /// <summary><c>ANY</c></summary>
    Any,
    /// <summary><c>ARRAY</c></summary>
    Array,
    /// <summary><c>AS</c></summary>
    As,
    /// <summary><c>ASC</c></summary>
    Asc,
    /// <summary><c>ASENSITIVE</c></summary>
    Asensitive,
    /// <summary><c>ASSERT</c></summary>
    Assert,
    /// <summary><c>ASSERTION</c></summary>
    Assertion,
    /// <summary><c>ASSIGNMENT</c></summary>
    Assignment,
    /// <summary><c>ASYMMETRIC</c></summary>
    Asymmetric,
    /// <summary><c>AT</c></summary>
    At,
    /// <summary><c>ATOMIC</c></summary>
    Atomic,
    /// <summary><c>ATTACH</c></summary>
    Attach,
    /// <summary><c>ATTRIBUTE</c></summary>
    Attribute,
    /// <summary><c>AUTHORIZATION</c></summary>
    Authorization,
    /// <summary><c>BACKWARD</c></summary>
    Backward,
    /// <summary><c>BEFORE</c></summary>
    Before,
    /// <summary><c>BEGIN</c></summary>
    Begin,
    /// <summary><c>BETWEEN</c></summary>
    Between,
    /// <summary><c>BIGINT</c></summary>
    Bigint,
    /// <summary><c>BINARY</c></summary>
    Binary,
    /// <summary><c>BIT</c></summary>
    Bit,
    /// <summary><c>BOOLEAN</c></summary>
    Boolean,
    /// <summary><c>BOTH</c></summary>
    Both,
    /// <summary><c>BREADTH</c></summary>
    Breadth,
    /// <summary><c>BY</c></summary>
    By,
    /// <summary><c>CACHE</c></summary>
    Cache,
    /// <summary><c>CALL</c></summary>
    Call,
    /// <summary><c>CALLED</c></summary>
    Called,
    /// <summary><c>CASCADE</c></summary>
    Cascade,
    /// <summary><c>CASCADED</c></summary>
    Cascaded,
    /// <summary><c>CASE</c></summary>
    Case,
    /// <summary><c>CAST</c></summary>
    Cast,
    /// <summary><c>CATALOG</c></summary>
    Catalog,
    /// <summary><c>CHAIN</c></summary>
    Chain,
    /// <summary><c>CHAR</c></summary>
    Char,
    /// <summary><c>CHARACTER</c></summary>
    Character,
    /// <summary><c>CHARACTERISTICS</c></summary>
    Characteristics,
    /// <summary><c>CHECK</c></summary>
    Check,
    /// <summary><c>CHECKPOINT</c></summary>
    Checkpoint,
    /// <summary><c>CLASS</c></summary>
    Class,
    /// <summary><c>CLOSE</c></summary>
    Close,
    /// <summary><c>CLUSTER</c></summary>
    Cluster,
    /// <summary><c>COALESCE</c></summary>
    Coalesce,
    /// <summary><c>COLLATE</c></summary>
    Collate,
    /// <summary><c>COLLATION</c></summary>
    Collation,
    /// <summary><c>COLUMN</c></summary>
    Column,
    /// <summary><c>COLUMNS</c></summary>
    Columns,
    /// <summary><c>COMMENT</c></summary>
    Comment,
    /// <summary><c>COMMENTS</c></summary>
    Comments,
    /// <summary><c>COMMIT</c></summary>
    Commit,
    /// <summary><c>COMMITTED</c></summary>
    Committed,
    /// <summary><c>COMPRESSION</c></summary>
    Compression,
    /// <summary><c>CONCURRENTLY</c></summary>
    Concurrently,
    /// <summary><c>CONDITIONAL</c></summary>
    Conditional,
    /// <summary><c>CONFIGURATION</c></summary>
    Configuration,
    /// <summary><c>CONFLICT</c></summary>
    Conflict,
    /// <summary><c>CONNECTION</c></summary>
    Connection,
    /// <summary><c>CONSTANT</c></summary>
    Constant,
    /// <summary><c>CONSTRAINT</c></summary>
    Constraint,
    /// <summary><c>CONSTRAINTS</c></summary>
    Constraints,
    /// <summary><c>CONTENT</c></summary>
    Content,
    /// <summary><c>CONTINUE</c></summary>
    Continue,
    /// <summary><c>CONVERSION</c></summary>
    Conversion,
    /// <summary><c>COPY</c></summary>
    Copy,
    /// <summary><c>COST</c></summary>
    Cost,
    /// <summary><c>CREATE</c></summary>
    Create,
    /// <summary><c>CROSS</c></summary>
    Cross,
    /// <summary><c>CSV</c></summary>
    Csv,
    /// <summary><c>CUBE</c></summary>
    Cube,
    /// <summary><c>CURRENT</c></summary>
    Current,
    /// <summary><c>CURRENT_CATALOG</c></summary>
    CurrentCatalog,
    /// <summary><c>CURRENT_DATE</c></summary>
    CurrentDate,
    /// <summary><c>CURRENT_ROLE</c></summary>
    CurrentRole,
    /// <summary><c>CURRENT_SCHEMA</c></summary>
    CurrentSchema,
    /// <summary><c>CURRENT_TIME</c></summary>
    CurrentTime,
    /// <summary><c>CURRENT_TIMESTAMP</c></summary>
    CurrentTimestamp,
    /// <summary><c>CURRENT_USER</c></summary>
    CurrentUser,
    /// <summary><c>CURSOR</c></summary>
    Cursor,
    /// <summary><c>CYCLE</c></summary>
    Cycle,
    /// <summary><c>DATA</c></summary>
    Data,
    /// <summary><c>DATABASE</c></summary>
    Database,
    /// <summary><c>DAY</c></summary>
    Day,
    /// <summary><c>DEALLOCATE</c></summary>
    Deallocate,
    /// <summary><c>DEBUG</c></summary>
    Debug,
    /// <summary><c>DEC</c></summary>
    Dec,
    /// <summary><c>DECIMAL</c></summary>
    Decimal,
    /// <summary><c>DECLARE</c></summary>
    Declare,
    /// <summary><c>DEFAULT</c></summary>
    Default,
    /// <summary><c>DEFAULTS</c></summary>
    Defaults,
    /// <summary><c>DEFERRABLE</c></summary>
    Deferrable,
    /// <summary><c>DEFERRED</c></summary>
    Deferred,
    /// <summary><c>DEFINER</c></summary>
    Definer,
    /// <summary><c>DELETE</c></summary>
    Delete,
    /// <summary><c>DELIMITER</c></summary>
    Delimiter,
    /// <summary><c>DELIMITERS</c></summary>
    Delimiters,
    /// <summary><c>DEPENDS</c></summary>
    Depends,
    /// <summary><c>DEPTH</c></summary>
    Depth,
    /// <summary><c>DESC</c></summary>
    Desc,
    /// <summary><c>DETACH</c></summary>
    Detach,
    /// <summary><c>DIAGNOSTICS</c></summary>
    Diagnostics,
    /// <summary><c>DICTIONARY</c></summary>
    Dictionary,
    /// <summary><c>DISABLE</c></summary>
    Disable,
    /// <summary><c>DISCARD</c></summary>
    Discard,
    /// <summary><c>DISTINCT</c></summary>
    Distinct,
    /// <summary><c>DO</c></summary>
    Do,
    /// <summary><c>DOCUMENT</c></summary>
    Document,
    /// <summary><c>DOMAIN</c></summary>
    Domain,
    /// <summary><c>DOUBLE</c></summary>
    Double,
    /// <summary><c>DROP</c></summary>
    Drop,
    /// <summary><c>EACH</c></summary>
    Each,
    /// <summary><c>ELSE</c></summary>
    Else,
    /// <summary><c>ELSEIF</c></summary>
    Elseif,
    /// <summary><c>ELSIF</c></summary>
    Elsif,
    /// <summary><c>EMPTY</c></summary>
    Empty,
    /// <summary><c>ENABLE</c></summary>
    Enable,
    /// <summary><c>ENCODING</c></summary>
    Encoding,
    /// <summary><c>ENCRYPTED</c></summary>
    Encrypted,
    /// <summary><c>END</c></summary>
    End,
    /// <summary><c>ENFORCED</c></summary>
    Enforced,
    /// <summary><c>ENUM</c></summary>
    Enum,
    /// <summary><c>ERROR</c></summary>
    Error,
    /// <summary><c>ESCAPE</c></summary>
    Escape,
    /// <summary><c>EVENT</c></summary>
    Event,
    /// <summary><c>EXCEPT</c></summary>
    Except,
    /// <summary><c>EXCEPTION</c></summary>
    Exception,
    /// <summary><c>EXCLUDE</c></summary>
    Exclude,
    /// <summary><c>EXCLUDING</c></summary>
    Excluding,
    /// <summary><c>EXCLUSIVE</c></summary>
    Exclusive,
    /// <summary><c>EXECUTE</c></summary>
    Execute,
    /// <summary><c>EXISTS</c></summary>
    Exists,
    /// <summary><c>EXIT</c></summary>
    Exit,
    /// <summary><c>EXPLAIN</c></summary>
    Explain,
    /// <summary><c>EXPRESSION</c></summary>
    Expression,
    /// <summary><c>EXTENSION</c></summary>
    Extension,
    /// <summary><c>EXTERNAL</c></summary>
    External,
    /// <summary><c>EXTRACT</c></summary>
    Extract,
    /// <summary><c>FALSE</c></summary>
    False,
    /// <summary><c>FAMILY</c></summary>
    Family,
    /// <summary><c>FETCH</c></summary>
    Fetch,
    /// <summary><c>FILTER</c></summary>
    Filter,
    /// <summary><c>FINALIZE</c></summary>
    Finalize,
    /// <summary><c>FIRST</c></summary>
    First,
    /// <summary><c>FLOAT</c></summary>
    Float,
    /// <summary><c>FOLLOWING</c></summary>
    Following,
    /// <summary><c>FOR</c></summary>
    For,
    /// <summary><c>FORCE</c></summary>
    Force,
    /// <summary><c>FOREACH</c></summary>
    Foreach,
    /// <summary><c>FOREIGN</c></summary>
    Foreign,
    /// <summary><c>FORMAT</c></summary>
    Format,
    /// <summary><c>FORWARD</c></summary>
    Forward,
    /// <summary><c>FREEZE</c></summary>
    Freeze,
    /// <summary><c>FROM</c></summary>
    From,
    /// <summary><c>FULL</c></summary>
    Full,
    /// <summary><c>FUNCTION</c></summary>
    Function,
    /// <summary><c>FUNCTIONS</c></summary>
    Functions,
    /// <summary><c>GENERATED</c></summary>
    Generated,
    /// <summary><c>GET</c></summary>
    Get,
    /// <summary><c>GLOBAL</c></summary>
    Global,
    /// <summary><c>GRANT</c></summary>
    Grant,
    /// <summary><c>GRANTED</c></summary>
    Granted,
    /// <summary><c>GREATEST</c></summary>
    Greatest,
    /// <summary><c>GROUP</c></summary>
    Group,
    /// <summary><c>GROUPING</c></summary>
    Grouping,
    /// <summary><c>GROUPS</c></summary>
    Groups,
    /// <summary><c>HANDLER</c></summary>
    Handler,
    /// <summary><c>HAVING</c></summary>
    Having,
    /// <summary><c>HEADER</c></summary>
    Header,
    /// <summary><c>HOLD</c></summary>
    Hold,
    /// <summary><c>HOUR</c></summary>
    Hour,
    /// <summary><c>IDENTITY</c></summary>
    Identity,
    /// <summary><c>IF</c></summary>
    If,
    /// <summary><c>ILIKE</c></summary>
    Ilike,
    /// <summary><c>IMMEDIATE</c></summary>
    Immediate,
    /// <summary><c>IMMUTABLE</c></summary>
    Immutable,
    /// <summary><c>IMPLICIT</c></summary>
    Implicit,
    /// <summary><c>IMPORT</c></summary>
    Import,
    /// <summary><c>IN</c></summary>
    In,
    /// <summary><c>INCLUDE</c></summary>
    Include,
    /// <summary><c>INCLUDING</c></summary>
    Including,
    /// <summary><c>INCREMENT</c></summary>
    Increment,
    /// <summary><c>INDENT</c></summary>
    Indent,
    /// <summary><c>INDEX</c></summary>
    Index,
    /// <summary><c>INDEXES</c></summary>
    Indexes,
    /// <summary><c>INFO</c></summary>
    Info,
    /// <summary><c>INHERIT</c></summary>
    Inherit,
    /// <summary><c>INHERITS</c></summary>
    Inherits,
    /// <summary><c>INITIALLY</c></summary>
    Initially,
    /// <summary><c>INLINE</c></summary>
    Inline,
    /// <summary><c>INNER</c></summary>
    Inner,
    /// <summary><c>INOUT</c></summary>
    Inout,
    /// <summary><c>INPUT</c></summary>
    Input,
    /// <summary><c>INSENSITIVE</c></summary>
    Insensitive,
    /// <summary><c>INSERT</c></summary>
    Insert,
    /// <summary><c>INSTEAD</c></summary>
    Instead,
    /// <summary><c>INT</c></summary>
    Int,
    /// <summary><c>INTEGER</c></summary>
    Integer,
    /// <summary><c>INTERSECT</c></summary>
    Intersect,
    /// <summary><c>INTERVAL</c></summary>
    Interval,
    /// <summary><c>INTO</c></summary>
    Into,
    /// <summary><c>INVOKER</c></summary>
    Invoker,
    /// <summary><c>IS</c></summary>
    Is,
    /// <summary><c>ISNULL</c></summary>
    Isnull,
    /// <summary><c>ISOLATION</c></summary>
    Isolation,
    /// <summary><c>JOIN</c></summary>
    Join,
    /// <summary><c>JSON</c></summary>
    Json,
    /// <summary><c>JSON_ARRAY</c></summary>
    JsonArray,
    /// <summary><c>JSON_ARRAYAGG</c></summary>
    JsonArrayagg,
    /// <summary><c>JSON_EXISTS</c></summary>
    JsonExists,
    /// <summary><c>JSON_OBJECT</c></summary>
    JsonObject,
    /// <summary><c>JSON_OBJECTAGG</c></summary>
    JsonObjectagg,
    /// <summary><c>JSON_QUERY</c></summary>
    JsonQuery,
    /// <summary><c>JSON_SCALAR</c></summary>
    JsonScalar,
    /// <summary><c>JSON_SERIALIZE</c></summary>
    JsonSerialize,
    /// <summary><c>JSON_TABLE</c></summary>
    JsonTable,
    /// <summary><c>JSON_VALUE</c></summary>
    JsonValue,
    /// <summary><c>KEEP</c></summary>
    Keep,
    /// <summary><c>KEY</c></summary>
    Key,
    /// <summary><c>KEYS</c></summary>
    Keys,
    /// <summary><c>LABEL</c></summary>
    Label,
    /// <summary><c>LANGUAGE</c></summary>
    Language,
    /// <summary><c>LARGE</c></summary>
    Large,
    /// <summary><c>LAST</c></summary>
    Last,
    /// <summary><c>LATERAL</c></summary>
    Lateral,
    /// <summary><c>LEADING</c></summary>
    Leading,
    /// <summary><c>LEAKPROOF</c></summary>
    Leakproof,
    /// <summary><c>LEAST</c></summary>
    Least,
    /// <summary><c>LEFT</c></summary>
    Left,
    /// <summary><c>LEVEL</c></summary>
    Level,
    /// <summary><c>LIKE</c></summary>
    Like,
    /// <summary><c>LIMIT</c></summary>
    Limit,
    /// <summary><c>LISTEN</c></summary>
    Listen,
    /// <summary><c>LOAD</c></summary>
    Load,
    /// <summary><c>LOCAL</c></summary>
    Local,
    /// <summary><c>LOCALTIME</c></summary>
    Localtime,
    /// <summary><c>LOCALTIMESTAMP</c></summary>
    Localtimestamp,
    /// <summary><c>LOCATION</c></summary>
    Location,
    /// <summary><c>LOCK</c></summary>
    Lock,
    /// <summary><c>LOCKED</c></summary>
    Locked,
    /// <summary><c>LOG</c></summary>
    Log,
    /// <summary><c>LOGGED</c></summary>
    Logged,
    /// <summary><c>LOOP</c></summary>
    Loop,
    /// <summary><c>MAPPING</c></summary>
    Mapping,
    /// <summary><c>MATCH</c></summary>
    Match,
    /// <summary><c>MATCHED</c></summary>
    Matched,
    /// <summary><c>MATERIALIZED</c></summary>
    Materialized,
    /// <summary><c>MAXVALUE</c></summary>
    Maxvalue,
    /// <summary><c>MERGE</c></summary>
    Merge,
    /// <summary><c>MERGE_ACTION</c></summary>
    MergeAction,
    /// <summary><c>MESSAGE</c></summary>
    Message,
    /// <summary><c>METHOD</c></summary>
    Method,
    /// <summary><c>MINUTE</c></summary>
    Minute,
    /// <summary><c>MINVALUE</c></summary>
    Minvalue,
    /// <summary><c>MODE</c></summary>
    Mode,
    /// <summary><c>MONTH</c></summary>
    Month,
    /// <summary><c>MOVE</c></summary>
    Move,
    /// <summary><c>NAME</c></summary>
    Name,
    /// <summary><c>NAMES</c></summary>
    Names,
    /// <summary><c>NATIONAL</c></summary>
    National,
    /// <summary><c>NATURAL</c></summary>
    Natural,
    /// <summary><c>NCHAR</c></summary>
    Nchar,
    /// <summary><c>NESTED</c></summary>
    Nested,
    /// <summary><c>NEW</c></summary>
    New,
    /// <summary><c>NEXT</c></summary>
    Next,
    /// <summary><c>NFC</c></summary>
    Nfc,
    /// <summary><c>NFD</c></summary>
    Nfd,
    /// <summary><c>NFKC</c></summary>
    Nfkc,
    /// <summary><c>NFKD</c></summary>
    Nfkd,
    /// <summary><c>NO</c></summary>
    No,
    /// <summary><c>NONE</c></summary>
    None,
    /// <summary><c>NORMALIZE</c></summary>
    Normalize,
    /// <summary><c>NORMALIZED</c></summary>
    Normalized,
    /// <summary><c>NOT</c></summary>
    Not,
    /// <summary><c>NOTHING</c></summary>
    Nothing,
    /// <summary><c>NOTICE</c></summary>
    Notice,
    /// <summary><c>NOTIFY</c></summary>
    Notify,
    /// <summary><c>NOTNULL</c></summary>
    Notnull,
    /// <summary><c>NOWAIT</c></summary>
    Nowait,
    /// <summary><c>NULL</c></summary>
    Null,
    /// <summary><c>NULLIF</c></summary>
    Nullif,
    /// <summary><c>NULLS</c></summary>
    Nulls,
    /// <summary><c>NUMERIC</c></summary>
    Numeric,
    /// <summary><c>OBJECT</c></summary>
    Object,
    /// <summary><c>OBJECTS</c></summary>
    Objects,
    /// <summary><c>OF</c></summary>
    Of,
    /// <summary><c>OFF</c></summary>
    Off,
    /// <summary><c>OFFSET</c></summary>
    Offset,
    /// <summary><c>OIDS</c></summary>
    Oids,
    /// <summary><c>OLD</c></summary>
    Old,
    /// <summary><c>OMIT</c></summary>
    Omit,
    /// <summary><c>ON</c></summary>
    On,
    /// <summary><c>ONLY</c></summary>
    Only,
    /// <summary><c>OPEN</c></summary>
    Open,
    /// <summary><c>OPERATOR</c></summary>
    Operator,
    /// <summary><c>OPTION</c></summary>
    Option,
    /// <summary><c>OPTIONS</c></summary>
    Options,
    /// <summary><c>OR</c></summary>
    Or,
    /// <summary><c>ORDER</c></summary>
    Order,
    /// <summary><c>ORDINALITY</c></summary>
    Ordinality,
    /// <summary><c>OTHERS</c></summary>
    Others,
    /// <summary><c>OUT</c></summary>
    Out,
    /// <summary><c>OUTER</c></summary>
    Outer,
    /// <summary><c>OVER</c></summary>
    Over,
    /// <summary><c>OVERLAPS</c></summary>
    Overlaps,
    /// <summary><c>OVERLAY</c></summary>
    Overlay,
    /// <summary><c>OVERRIDING</c></summary>
    Overriding,
    /// <summary><c>OWNED</c></summary>
    Owned,
    /// <summary><c>OWNER</c></summary>
    Owner,
    /// <summary><c>PARALLEL</c></summary>
    Parallel,
    /// <summary><c>PARAMETER</c></summary>
    Parameter,
    /// <summary><c>PARSER</c></summary>
    Parser,
    /// <summary><c>PARTIAL</c></summary>
    Partial,
    /// <summary><c>PARTITION</c></summary>
    Partition,
    /// <summary><c>PASSING</c></summary>
    Passing,
    /// <summary><c>PASSWORD</c></summary>
    Password,
    /// <summary><c>PATH</c></summary>
    Path,
    /// <summary><c>PERFORM</c></summary>
    Perform,
    /// <summary><c>PERIOD</c></summary>
    Period,
    /// <summary><c>PLACING</c></summary>
    Placing,
    /// <summary><c>PLAN</c></summary>
    Plan,
    /// <summary><c>PLANS</c></summary>
    Plans,
    /// <summary><c>POLICY</c></summary>
    Policy,
    /// <summary><c>POSITION</c></summary>
    Position,
    /// <summary><c>PRECEDING</c></summary>
    Preceding,
    /// <summary><c>PRECISION</c></summary>
    Precision,
    /// <summary><c>PREPARE</c></summary>
    Prepare,
    /// <summary><c>PREPARED</c></summary>
    Prepared,
    /// <summary><c>PRESERVE</c></summary>
    Preserve,
    /// <summary><c>PRIMARY</c></summary>
    Primary,
    /// <summary><c>PRINT_STRICT_PARAMS</c></summary>
    PrintStrictParams,
    /// <summary><c>PRIOR</c></summary>
    Prior,
    /// <summary><c>PRIVILEGES</c></summary>
    Privileges,
    /// <summary><c>PROCEDURAL</c></summary>
    Procedural,
    /// <summary><c>PROCEDURE</c></summary>
    Procedure,
    /// <summary><c>PROCEDURES</c></summary>
    Procedures,
    /// <summary><c>PROGRAM</c></summary>
    Program,
    /// <summary><c>PUBLICATION</c></summary>
    Publication,
    /// <summary><c>QUERY</c></summary>
    Query,
    /// <summary><c>QUOTE</c></summary>
    Quote,
    /// <summary><c>QUOTES</c></summary>
    Quotes,
    /// <summary><c>RAISE</c></summary>
    Raise,
    /// <summary><c>RANGE</c></summary>
    Range,
    /// <summary><c>READ</c></summary>
    Read,
    /// <summary><c>REAL</c></summary>
    Real,
    /// <summary><c>REASSIGN</c></summary>
    Reassign,
    /// <summary><c>RECHECK</c></summary>
    Recheck,
    /// <summary><c>RECURSIVE</c></summary>
    Recursive,
    /// <summary><c>REF</c></summary>
    Ref,
    /// <summary><c>REFERENCES</c></summary>
    References,
    /// <summary><c>REFERENCING</c></summary>
    Referencing,
    /// <summary><c>REFRESH</c></summary>
    Refresh,
    /// <summary><c>REINDEX</c></summary>
    Reindex,
    /// <summary><c>RELATIVE</c></summary>
    Relative,
    /// <summary><c>RELEASE</c></summary>
    Release,
    /// <summary><c>RENAME</c></summary>
    Rename,
    /// <summary><c>REPEATABLE</c></summary>
    Repeatable,
    /// <summary><c>REPLACE</c></summary>
    Replace,
    /// <summary><c>REPLICA</c></summary>
    Replica,
    /// <summary><c>RESET</c></summary>
    Reset,
    /// <summary><c>RESTART</c></summary>
    Restart,
    /// <summary><c>RESTRICT</c></summary>
    Restrict,
    /// <summary><c>RETURN</c></summary>
    Return,
    /// <summary><c>RETURNING</c></summary>
    Returning,
    /// <summary><c>RETURNS</c></summary>
    Returns,
    /// <summary><c>REVERSE</c></summary>
    Reverse,
    /// <summary><c>REVOKE</c></summary>
    Revoke,
    /// <summary><c>RIGHT</c></summary>
    Right,
    /// <summary><c>ROLE</c></summary>
    Role,
    /// <summary><c>ROLLBACK</c></summary>
    Rollback,
    /// <summary><c>ROLLUP</c></summary>
    Rollup,
    /// <summary><c>ROUTINE</c></summary>
    Routine,
    /// <summary><c>ROUTINES</c></summary>
    Routines,
    /// <summary><c>ROW</c></summary>
    Row,
    /// <summary><c>ROWS</c></summary>
    Rows,
    /// <summary><c>ROWTYPE</c></summary>
    Rowtype,
    /// <summary><c>RULE</c></summary>
    Rule,
    /// <summary><c>SAVEPOINT</c></summary>
    Savepoint,
    /// <summary><c>SCALAR</c></summary>
    Scalar,
    /// <summary><c>SCHEMA</c></summary>
    Schema,
    /// <summary><c>SCHEMAS</c></summary>
    Schemas,
    /// <summary><c>SCROLL</c></summary>
    Scroll,
    /// <summary><c>SEARCH</c></summary>
    Search,
    /// <summary><c>SECOND</c></summary>
    Second,
    /// <summary><c>SECURITY</c></summary>
    Security,
    /// <summary><c>SELECT</c></summary>
    Select,
    /// <summary><c>SEQUENCE</c></summary>
    Sequence,
    /// <summary><c>SEQUENCES</c></summary>
    Sequences,
    /// <summary><c>SERIALIZABLE</c></summary>
    Serializable,
    /// <summary><c>SERVER</c></summary>
    Server,
    /// <summary><c>SESSION</c></summary>
    Session,
    /// <summary><c>SESSION_USER</c></summary>
    SessionUser,
    /// <summary><c>SET</c></summary>
    Set,
    /// <summary><c>SETOF</c></summary>
    Setof,
    /// <summary><c>SETS</c></summary>
    Sets,
    /// <summary><c>SHARE</c></summary>
    Share,
    /// <summary><c>SHOW</c></summary>
    Show,
    /// <summary><c>SIMILAR</c></summary>
    Similar,
    /// <summary><c>SIMPLE</c></summary>
    Simple,
    /// <summary><c>SKIP</c></summary>
    Skip,
    /// <summary><c>SLICE</c></summary>
    Slice,
    /// <summary><c>SMALLINT</c></summary>
    Smallint,
    /// <summary><c>SNAPSHOT</c></summary>
    Snapshot,
    /// <summary><c>SOME</c></summary>
    Some,
    /// <summary><c>SOURCE</c></summary>
    Source,
    /// <summary><c>SQL</c></summary>
    Sql,
    /// <summary><c>STABLE</c></summary>
    Stable,
    /// <summary><c>STACKED</c></summary>
    Stacked,
    /// <summary><c>STANDALONE</c></summary>
    Standalone,
    /// <summary><c>START</c></summary>
    Start,
    /// <summary><c>STATEMENT</c></summary>
    Statement,
    /// <summary><c>STATISTICS</c></summary>
    Statistics,
    /// <summary><c>STDIN</c></summary>
    Stdin,
    /// <summary><c>STDOUT</c></summary>
    Stdout,
    /// <summary><c>STORAGE</c></summary>
    Storage,
    /// <summary><c>STORED</c></summary>
    Stored,
    /// <summary><c>STRICT</c></summary>
    Strict,
    /// <summary><c>STRING</c></summary>
    String,
    /// <summary><c>STRIP</c></summary>
    Strip,
    /// <summary><c>SUBSCRIPTION</c></summary>
    Subscription,
    /// <summary><c>SUBSTRING</c></summary>
    Substring,
    /// <summary><c>SUPPORT</c></summary>
    Support,
    /// <summary><c>SYMMETRIC</c></summary>
    Symmetric,
    /// <summary><c>SYSID</c></summary>
    Sysid,
    /// <summary><c>SYSTEM</c></summary>
    System,
    /// <summary><c>SYSTEM_USER</c></summary>
    SystemUser,
    /// <summary><c>TABLE</c></summary>
    Table,
    /// <summary><c>TABLES</c></summary>
    Tables,
    /// <summary><c>TABLESAMPLE</c></summary>
    Tablesample,
    /// <summary><c>TABLESPACE</c></summary>
    Tablespace,
    /// <summary><c>TARGET</c></summary>
    Target,
    /// <summary><c>TEMP</c></summary>
    Temp,
    /// <summary><c>TEMPLATE</c></summary>
    Template,
    /// <summary><c>TEMPORARY</c></summary>
    Temporary,
    /// <summary><c>TEXT</c></summary>
    Text,
    /// <summary><c>THEN</c></summary>
    Then,
    /// <summary><c>TIES</c></summary>
    Ties,
    /// <summary><c>TIME</c></summary>
    Time,
    /// <summary><c>TIMESTAMP</c></summary>
    Timestamp,
    /// <summary><c>TO</c></summary>
    To,
    /// <summary><c>TRAILING</c></summary>
    Trailing,
    /// <summary><c>TRANSACTION</c></summary>
    Transaction,
    /// <summary><c>TRANSFORM</c></summary>
    Transform,
    /// <summary><c>TREAT</c></summary>
    Treat,
    /// <summary><c>TRIGGER</c></summary>
    Trigger,
    /// <summary><c>TRIM</c></summary>
    Trim,
    /// <summary><c>TRUE</c></summary>
    True,
    /// <summary><c>TRUNCATE</c></summary>
    Truncate,
    /// <summary><c>TRUSTED</c></summary>
    Trusted,
    /// <summary><c>TYPE</c></summary>
    Type,
    /// <summary><c>TYPES</c></summary>
    Types,
    /// <summary><c>UESCAPE</c></summary>
    Uescape,
    /// <summary><c>UNBOUNDED</c></summary>
    Unbounded,
    /// <summary><c>UNCOMMITTED</c></summary>
    Uncommitted,
    /// <summary><c>UNCONDITIONAL</c></summary>
    Unconditional,
    /// <summary><c>UNENCRYPTED</c></summary>
    Unencrypted,
    /// <summary><c>UNION</c></summary>
    Union,
    /// <summary><c>UNIQUE</c></summary>
    Unique,
    /// <summary><c>UNKNOWN</c></summary>
    Unknown,
    /// <summary><c>UNLISTEN</c></summary>
    Unlisten,
    /// <summary><c>UNLOGGED</c></summary>
    Unlogged,
    /// <summary><c>UNTIL</c></summary>
    Until,
    /// <summary><c>UPDATE</c></summary>
    Update,
    /// <summary><c>USE_COLUMN</c></summary>
    UseColumn,
    /// <summary><c>USE_VARIABLE</c></summary>
    UseVariable,
    /// <summary><c>USER</c></summary>
    User,
    /// <summary><c>USING</c></summary>
    Using,
    /// <summary><c>VACUUM</c></summary>
    Vacuum,
    /// <summary><c>VALID</c></summary>
    Valid,
    /// <summary><c>VALIDATE</c></summary>
    Validate,
    /// <summary><c>VALIDATOR</c></summary>
    Validator,
    /// <summary><c>VALUE</c></summary>
    Value,
    /// <summary><c>VALUES</c></summary>
    Values,
    /// <summary><c>VARCHAR</c></summary>
    Varchar,
    /// <summary><c>VARIABLE_CONFLICT</c></summary>
    VariableConflict,
    /// <summary><c>VARIADIC</c></summary>
    Variadic,
    /// <summary><c>VARYING</c></summary>
    Varying,
    /// <summary><c>VERBOSE</c></summary>
    Verbose,
    /// <summary><c>VERSION</c></summary>
    Version,
    /// <summary><c>VIEW</c></summary>
    View,
    /// <summary><c>VIEWS</c></summary>
    Views,
    /// <summary><c>VIRTUAL</c></summary>
    Virtual,
    /// <summary><c>VOLATILE</c></summary>
    Volatile,
    /// <summary><c>WARNING</c></summary>
    Warning,
    /// <summary><c>WHEN</c></summary>
    When,
    /// <summary><c>WHERE</c></summary>
    Where,
    /// <summary><c>WHILE</c></summary>
    While,
    /// <summary><c>WHITESPACE</c></summary>
    Whitespace,
    /// <summary><c>WINDOW</c></summary>
    Window,
    /// <summary><c>WITH</c></summary>
    With,
    /// <summary><c>WITHIN</c></summary>
    Within,
    /// <summary><c>WITHOUT</c></summary>
    Without,
    /// <summary><c>WORK</c></summary>
    Work,
    /// <summary><c>WRAPPER</c></summary>
    Wrapper,
    /// <summary><c>WRITE</c></summary>
    Write,
    /// <summary><c>XML</c></summary>
    Xml,
    /// <summary><c>XMLATTRIBUTES</c></summary>
    Xmlattributes,
    /// <summary><c>XMLCONCAT</c></summary>
    Xmlconcat,
    /// <summary><c>XMLELEMENT</c></summary>
    Xmlelement,
    /// <summary><c>XMLEXISTS</c></summary>
    Xmlexists,
    /// <summary><c>XMLFOREST</c></summary>
    Xmlforest,
    /// <summary><c>XMLNAMESPACES</c></summary>
    Xmlnamespaces,
    /// <summary><c>XMLPARSE</c></summary>
    Xmlparse,
    /// <summary><c>XMLPI</c></summary>
    Xmlpi,
    /// <summary><c>XMLROOT</c></summary>
    Xmlroot,
    /// <summary><c>XMLSERIALIZE</c></summary>
    Xmlserialize,
    /// <summary><c>XMLTABLE</c></summary>
    Xmltable,
    /// <summary><c>YEAR</c></summary>
    Year,
    /// <summary><c>YES</c></summary>
    Yes,
    /// <summary><c>ZONE</c></summary>
    Zone,
}
