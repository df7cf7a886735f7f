// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/appearance_settings.h"
#include <QSettings>

namespace leftfold::ui {

namespace {

QString appearanceKey() {
    return QStringLiteral("appearance");
}

QString textScaleKey() {
    return QStringLiteral("textScale");
}

QString word(Appearance appearance) {
    switch (appearance) {
    case Appearance::System:
        return QStringLiteral("system");
    case Appearance::Light:
        return QStringLiteral("light");
    case Appearance::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

Appearance fromWord(const QString& text) {
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        if (word(appearance) == text)
            return appearance;
    }
    return Appearance::System;
}

} // namespace

void restoreAppearance(QSettings& settings) {
    Theme& theme = Theme::instance();
    const Appearance appearance = fromWord(settings.value(appearanceKey()).toString());
    const double textScale = settings.value(textScaleKey(), 1.0).toDouble();
    theme.setAppearance(appearance);
    theme.setTextScale(textScale);
    QObject::connect(&theme, &Theme::changed, &settings, [&settings] {
        settings.setValue(appearanceKey(), word(Theme::instance().appearance()));
        settings.setValue(textScaleKey(), Theme::instance().textScale());
    });
}

} // namespace leftfold::ui
