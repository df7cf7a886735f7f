// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace leftfold::ui {

class TextLabel;

/// Asks for a password over the page, and blocks nothing. What is typed goes out by signal and stays nowhere.
class PasswordBar : public QWidget {
    Q_OBJECT
public:
    explicit PasswordBar(QWidget* parent = nullptr);

    /// `mayKeep`: whether there is a keychain to keep it in; where there is none, `why` says so on hover.
    void ask(const QString& sentence, bool mayKeep, const QString& why = {});
    /// Forgets what was typed.
    void dismiss();

Q_SIGNALS:
    void given(const QString& password, bool keep);
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void give();

    TextLabel* m_sentence = nullptr;
    QLineEdit* m_field = nullptr;
    QCheckBox* m_keep = nullptr;
};

} // namespace leftfold::ui
