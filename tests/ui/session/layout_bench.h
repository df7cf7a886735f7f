// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/memory_store.h"
#include "tests/core/storage/hand_made_table.h"
#include "ui/session/layout_session.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

namespace leftfold::ui {

/// A layout session over a store made by hand: a log in streams, and users.
struct LayoutBench {
    explicit LayoutBench(std::vector<test::HandMade> made = {test::streamTable(), users()})
        : tables(std::move(made))
        , workspace([](const StoreChoice&) { return Result<std::unique_ptr<EventSource>>(std::make_unique<MemoryStore>()); })
        , layout(workspace, [this](const StoreChoice& choice) -> Result<std::unique_ptr<TableSource>> {
            if (choice.store == "missing")
                return fail(ErrorCode::NotFound, "There is no such file.");
            return std::make_unique<test::HandMadeSource>(tables);
        }) { }

    static test::HandMade users() { return {test::tableOf({}, "users", {"id integer", "email"}), {{"1", "a@b"}, {"2", "c@d"}}}; }

    /// The store is described, and the proposal tried.
    bool describe() {
        layout.describe({"hand.db", {}, false});
        return QTest::qWaitFor([this] { return !layout.isLooking() && !layout.isTrying() && !layout.text().empty(); });
    }
    bool tried() {
        return QTest::qWaitFor([this] { return !layout.isTrying(); });
    }

    std::string file(const std::string& name = "own.layout.json") const {
        return folder.filePath(QString::fromStdString(name)).toStdString();
    }
    static std::string read(const std::string& path) {
        std::ifstream stream(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    std::string write(const std::string& text, const std::string& name = "own.layout.json") const {
        std::ofstream(file(name), std::ios::binary) << text;
        return file(name);
    }

    QTemporaryDir folder;
    std::vector<test::HandMade> tables;
    Workspace workspace;
    LayoutSession layout;
};

} // namespace leftfold::ui
