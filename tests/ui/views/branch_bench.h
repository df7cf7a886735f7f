// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/ui/views/shop_bench.h"
#include <QApplication>
#include <QWidget>

namespace leftfold::ui {

/// A pane over the replay of the shop's first shelf, shown in a window of its own.
template <typename Pane>
struct BranchBench {
    BranchBench() {
        pane = std::make_unique<Pane>(shop.workspace, shop.session);
        pane->resize(1000, 700);
        pane->show();
        QApplication::setActiveWindow(pane.get());
    }

    bool open() {
        if (!shop.openStore())
            return false;
        shop.session.show({"Shelf", "s-1"});
        return QTest::qWaitFor([this] { return shop.session.timeline() != nullptr; });
    }

    template <typename Child>
    Child* child(const char* name) const {
        return pane->template findChild<Child*>(QString::fromLatin1(name));
    }

    ShopBench shop{20};
    std::unique_ptr<Pane> pane;
};

} // namespace leftfold::ui
