// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include <QMenu>

namespace leftfold::ui {

namespace {

/// The word that the style sheet knows a kind by.
QString word(ButtonKind kind) {
    switch (kind) {
    case ButtonKind::Normal:
        return QStringLiteral("normal");
    case ButtonKind::Primary:
        return QStringLiteral("primary");
    case ButtonKind::Quiet:
        return QStringLiteral("quiet");
    case ButtonKind::Link:
        return QStringLiteral("link");
    case ButtonKind::Tab:
        return QStringLiteral("tab");
    case ButtonKind::Store:
        return QStringLiteral("store");
    case ButtonKind::Status:
        return QStringLiteral("status");
    }
    return {};
}

} // namespace

QPushButton* makeButton(const QString& text, ButtonKind kind, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("kind", word(kind));
    button->setCursor(kind == ButtonKind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return button;
}

QPushButton* makeMenuButton(const QString& text, QMenu* menu, ButtonKind kind, QWidget* parent) {
    QPushButton* button = makeButton(QString(), kind, parent);
    setMenuButtonText(button, text);
    menu->setParent(button, menu->windowFlags());
    button->setMenu(menu);
    return button;
}

void setMenuButtonText(QPushButton* button, const QString& text) {
    button->setText(text + QStringLiteral(" ▾"));
    button->setAccessibleName(text);
}

QToolButton* makeIconButton(const QString& iconName, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace leftfold::ui
