// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/ui/views/shop_bench.h"
#include "ui/session/reducer_session.h"
#include <QFile>
#include <QTemporaryDir>

namespace leftfold::ui {

/// The replay of the shop's first shelf, and reducers in a folder of their own.
struct ReducerBench {
    static constexpr const char* counting = R"({ "leftfold": "reducer/1", "aggregate_type": "Shelf", "initial": { "count": 0 },
  "when": {
    "item.listed":  [ { "op": "add", "path": "/listed", "value": true } ],
    "item.counted": [ { "op": "replace", "path": "/count", "value": { "$from": "/data/count" } } ],
    "item.never":   [ { "op": "remove", "path": "/x" } ] } })";

    bool show() {
        if (!shop.openStore())
            return false;
        shop.session.show({"Shelf", "s-1"});
        return QTest::qWaitFor([this] { return shop.session.timeline() != nullptr; });
    }

    std::string file(const char* name = "shelf.reducer.json") const { return folder.filePath(QLatin1String(name)).toStdString(); }

    std::string write(const std::string& text = counting, const char* name = "shelf.reducer.json") const {
        QFile out(QString::fromStdString(file(name)));
        if (out.open(QIODevice::WriteOnly))
            out.write(text.data(), static_cast<qint64>(text.size()));
        return file(name);
    }

    static std::string read(const std::string& path) {
        QFile in(QString::fromStdString(path));
        return in.open(QIODevice::ReadOnly) ? in.readAll().toStdString() : std::string();
    }

    /// The replay folds with that reducer.
    bool foldWith(const std::string& name) {
        FoldChoice choice;
        choice.reducer = name;
        shop.session.setChoice(choice);
        return QTest::qWaitFor([&] { return shop.session.fold().reducerName == name; });
    }

    ShopBench shop{20};
    QTemporaryDir folder;
};

} // namespace leftfold::ui
