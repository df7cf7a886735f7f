// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/project_document.h"
#include "core/model/json_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstProjectDocument : public QObject {
    Q_OBJECT

    static constexpr const char* whole = R"({ "leftfold": "project/1",
  "note": "for the team", "x-ours": {"b": 1e400, "a": [1,  2]},
  "stores": [ { "name": "shop", "store": "data/shop.db", "owner": "zoe" },
              { "name": "live", "store": "postgresql:\/\/reader@db.example.org/orders?sslmode=verify-full",
                "layout": "ours.layout.json", "production": true, "color": 1 } ],
  "layouts": ["ours.layout.json"], "upcasters": ["a.upcasters.json", "b.upcasters.json"],
  "reducers": ["order.reducer.json", { "aggregate_type": "Payment", "reducer": "exec:./fold payment", "note": "ours" }],
  "filters": [ { "name": "failed", "filter": "type:payment.failed", "note": "look here first" } ],
  "bookmarks": [ { "store": "live", "event_id": "e-1", "position": 17, "aggregate": "Order/o-17", "note": "here" }, {} ],
  "notes": ["one"] }
)";

    static ProjectDocument read(const std::string& text = whole) { return ProjectDocument::parse(text, "team.leftfold").value(); }
    static std::string problem(const std::string& text) {
        const auto project = ProjectDocument::parse(text, "team.leftfold");
        return project ? std::string() : project.error().message;
    }

private Q_SLOTS:
    void everyPartIsRead() {
        const auto project = read();
        QCOMPARE(project.stores().size(), std::size_t(2));
        QCOMPARE(project.stores()[0], (ProjectStore{"shop", "data/shop.db", "", false, -1}));
        QCOMPARE(project.stores()[1].layout, std::string("ours.layout.json"));
        QVERIFY(project.stores()[1].production);
        QCOMPARE(project.stores()[1].color, 1);
        QCOMPARE(project.layouts(), std::vector<std::string>{"ours.layout.json"});
        QCOMPARE(project.upcasters().size(), std::size_t(2));
        QCOMPARE(project.reducers()[0], (ProjectReducer{"", "order.reducer.json"}));
        QCOMPARE(project.reducers()[1], (ProjectReducer{"Payment", "exec:./fold payment"}));
        QCOMPARE(project.filters().front(), (SavedFilter{"failed", "type:payment.failed"}));
        QCOMPARE(project.bookmarks()[0], (Bookmark{"live", "e-1", 17, "Order/o-17", "here"}));
        QCOMPARE(project.bookmarks()[1], Bookmark());
        QCOMPARE(project.notes(), std::vector<std::string>{"one"});
    }

    void branchesAreReadAndKept() {
        WrittenEvent paid;
        paid.type = "payment.received";
        paid.data = Value::object();
        const Branch branch{"paid", {SkipEvent{{4}}, InsertEvents{{5}, {paid}}}};
        auto project = read().withBranch({"live", "Order/o-17", branch});
        QCOMPARE(read(project.text()).branches(), (std::vector<ProjectBranch>{{"live", "Order/o-17", branch}}));
        project = project.withBranch({"live", "Order/o-17", {"paid", {MoveEvent{{3}, {1}}}}}).withBranch({"", "Order/o-17", branch});
        QCOMPARE(project.branches().size(), std::size_t(2));
        QCOMPARE(project.branches()[0].branch.edits.size(), std::size_t(1));
        QCOMPARE(read(project.withoutBranch("live", "Order/o-17", "paid").text()).branches().size(), std::size_t(1));
    }

    void aMistakeInABranchIsTold() {
        const auto branch = [](const std::string& edits) {
            return "{\"leftfold\": \"project/1\",\n\"branches\": [ {\"name\": \"b\", \"aggregate\": \"Order/1\",\n\"edits\": [" + edits
                + "]} ]}";
        };
        QCOMPARE(problem(branch(R"({"op":"skip","version":4})")), std::string());
        QCOMPARE(problem(branch(R"({"op":"skip"})")),
            std::string("team.leftfold:3: /branches/0/edits/0: the member \"version\" is missing, or no version"));
        QCOMPARE(problem(branch(R"({"op":"frob"})")),
            std::string("team.leftfold:3: /branches/0/edits/0: expected an edit whose \"op\" is one of skip, insert, edit, move"));
        QCOMPARE(problem(branch(R"({"op":"insert","after":1})")),
            std::string("team.leftfold:3: /branches/0/edits/0: the member \"events\" is missing"));
        QCOMPARE(problem(branch(R"({"op":"insert","after":1,"events":[{"data":{}}]})")),
            std::string("team.leftfold:3: /branches/0/edits/0/events/0: the member \"event_type\" is missing"));
        QVERIFY(problem("{\"leftfold\": \"project/1\", \"branches\": [{\"name\": \"b\"}]}").starts_with("team.leftfold:1: /branches/0"));
    }

    void whatIsNotEditedComesOutByteForByte() { QCOMPARE(read().text(), std::string(whole)); }

    void anEditKeepsWhatItDoesNotKnow() {
        auto project = read().withFilter({"failed", "type:*.failed"}).withFilter({"new", "a"}).withBookmark({"shop", "", 5, "", ""});
        project = project.withStore({"live", "postgresql://reader@db2/orders", "", false, -1}).value();
        const auto again = read(project.text());
        QCOMPARE(again.filters(), (std::vector<SavedFilter>{{"failed", "type:*.failed"}, {"new", "a"}}));
        QCOMPARE(again.bookmarks().size(), std::size_t(3));
        QCOMPARE(again.stores()[1], (ProjectStore{"live", "postgresql://reader@db2/orders", "", false, -1}));
        const auto root = parseJson(project.text()).value();
        QCOMPARE(toJson(*root.find("x-ours")), std::string(R"({"b":1e400,"a":[1,2]})"));
        QCOMPARE(root.find("stores")->items()[0].find("owner")->text(), std::string("zoe"));
        QCOMPARE(root.find("filters")->items()[0].find("note")->text(), std::string("look here first"));
        std::string keys;
        for (const auto& member : root.members())
            keys += member.key + ' ';
        QCOMPARE(keys, std::string("leftfold note x-ours stores layouts upcasters reducers filters bookmarks notes "));
        QCOMPARE(read().text(), std::string(whole)); // the old one is as it was
    }

    void partsAreTakenOut() {
        const auto project = read().withoutFilter("failed").withoutFilter("none").withoutBookmark(0).withoutBookmark(9);
        QVERIFY(project.filters().empty());
        QCOMPARE(project.bookmarks(), std::vector<Bookmark>{Bookmark()});
        QVERIFY(problem(project.text()).empty());
    }

    void aNewProjectIsOneToo() {
        auto project = ProjectDocument().withStore({"shop", "shop.db", "", true, 2}).value();
        QCOMPARE(read().withReducer({"", "any.js"}).withReducer({"", "any.js"}).reducers().size(), std::size_t(3));
        project = project.withUpcasters("a.upcasters.json").withUpcasters("a.upcasters.json").withReducer({"Order", "o.reducer.json"});
        const auto again = read(project.text());
        QCOMPARE(again.stores(), project.stores());
        QCOMPARE(again.upcasters(), std::vector<std::string>{"a.upcasters.json"});
        QCOMPARE(again.reducers(), (std::vector<ProjectReducer>{{"Order", "o.reducer.json"}}));
        QVERIFY(problem(ProjectDocument().text()).empty());
    }

    void noNameHidesAnother() {
        QVERIFY(problem(R"({"leftfold":"project/1","upcasters":["evil.upcasters.json\norder"]})")
                    .starts_with("team.leftfold:1: /upcasters/0:"));
        QVERIFY(problem(R"({"leftfold":"project/1","stores":[{"name":"a\u001bb","store":"a.db"}]})")
                    .starts_with("team.leftfold:1: /stores/0:"));
        QVERIFY(problem(R"({"leftfold":"project/1","stores":[{"name":"a","store":"b.leftfold"}]})")
                    .starts_with("team.leftfold:1: /stores/0/store:"));
    }

    void noPasswordComesIn() {
        const char* secret = R"({"leftfold":"project/1","stores":[{"name":"a","store":"postgresql://zoe:s3cret@db/shop"}]})";
        QVERIFY(problem(secret).starts_with("team.leftfold:1: /stores/0/store: a password does not belong in a project"));
        const auto refused = ProjectDocument().withStore({"a", "host=db password=s3cret", "", false, -1});
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY(refused.error().message.find("s3cret") == std::string::npos);
    }

    void mistakesHaveAPlace() {
        QVERIFY(problem("{").starts_with("team.leftfold:1: the document is no JSON"));
        QVERIFY(problem(R"({"leftfold":"project/2"})").starts_with("team.leftfold:1: /leftfold: expected \"project/1\""));
        QVERIFY(problem(R"({"leftfold":"project/1","stores":[{"name":"a"}]})").find("/stores/0: the member \"store\" is missing")
            != std::string::npos);
        QVERIFY(problem(R"({"leftfold":"project/1","stores":[{"name":"a","store":"x"},{"name":"a","store":"y"}]})")
                    .find("/stores/1/name: two stores are called a")
            != std::string::npos);
        QVERIFY(!problem(R"({"leftfold":"project/1","bookmarks":[{"position":"x"}]})").empty());
        QVERIFY(!problem(R"({"leftfold":"project/1","reducers":[5]})").empty());
        QVERIFY(problem(R"({"leftfold":"project/1","bookmarks":[{"position":123456789012345678901234567890}]})").find("a whole number")
            != std::string::npos);
    }
};

LEFTFOLD_TEST(TstProjectDocument)
#include "tst_project_document.moc"
