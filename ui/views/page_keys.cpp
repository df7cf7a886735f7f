// SPDX-License-Identifier: Apache-2.0
#include "ui/views/page_keys.h"
#include <QShortcut>
#include <QWidget>

namespace leftfold::ui {

void addPageKey(QWidget* page, const QKeySequence& key, const std::function<void()>& run) {
    auto* shortcut = new QShortcut(key, page);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(shortcut, &QShortcut::activated, page, run);
}

} // namespace leftfold::ui
