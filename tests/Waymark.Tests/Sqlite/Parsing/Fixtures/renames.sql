-- Each annotation is about what it stands at
CREATE TABLE Users ( -- @renamed from="user accounts"
    id INTEGER,
    User_Name TEXT, -- @renamed from=UserName
    -- @renamed from=mail
    email TEXT,
    /* @renamed from=years */ age INTEGER,
    CONSTRAINT positive CHECK (age > 0) -- @renamed from=not_negative
);
CREATE INDEX users_mail /* @renamed from=I */ ON users (email);
-- @renamed from=old_view
CREATE VIEW v AS SELECT 1;
-- @renamed from=old_trigger
CREATE TRIGGER tr AFTER INSERT ON users BEGIN SELECT 1; END;
--> table users
-->   column id <integer>
-->   column user_name <text>
-->   column email <text>
-->   column age <integer>
-->   check-constraint positive expression=[age > 0]
-->   table-index users_mail method=btree
-->     index-key column=email
-->   trigger tr timing=AFTER for-each-row body=[SELECT 1]
-->     events: INSERT
--> view v query=[SELECT 1]
--> renamed table users from user accounts @1:22
--> renamed column users user_name from username @3:21
--> renamed column users email from mail @4:5
--> renamed column users age from years @6:5
--> renamed constraint users positive from not_negative @7:41
--> renamed index users users_mail from i @9:25
--> renamed view v from old_view @10:1
--> renamed trigger users tr from old_trigger @12:1
