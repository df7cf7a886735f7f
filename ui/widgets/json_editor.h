// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPlainTextEdit>

class QTimer;

namespace leftfold::ui {

/// JSON to be typed, coloured; tells what was typed when typing pauses.
class JsonEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit JsonEditor(QWidget* parent = nullptr);

    /// Another text; what was typed and not told yet is gone.
    void showText(const QString& text);
    /// Tells at once what was typed and not told yet.
    void flush();

Q_SIGNALS:
    void edited(const QString& text);

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void follow();

    QTimer* m_pause = nullptr;
    bool m_showing = false;
};

} // namespace leftfold::ui
